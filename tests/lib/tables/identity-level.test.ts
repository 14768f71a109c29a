import { describe, expect, it } from 'vitest';
import { identityLevelOf } from '../../../src/lib/tables/identity-level.ts';

describe('identityLevelOf', () => {
  it.each([
    [['A001', 'A999'], 'coded'],
    [['G01', 'G02', 'G100'], 'grouped'],
    [['Larkfield', 'A001'], 'named'],
    [[], 'coded'],
  ])('of %j is %s', (codes, level) => {
    expect(identityLevelOf(codes)).toBe(level);
  });

  it('refuses groups beside authorities', () => {
    expect(() => identityLevelOf(['A001', 'G01'])).toThrow('identityLevelOf requires codes of one kind: G01');
  });
});
