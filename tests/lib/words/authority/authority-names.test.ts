import { describe, expect, it } from 'vitest';
import {
  authorityName,
  authorityNames,
  showsNames,
} from '../../../../src/lib/words/authority/authority-names.ts';

describe('authorityName', () => {
  it('is the code where the build has no names', () => {
    expect(authorityName('A019')).toBe('A019');
    expect(authorityNames()).toEqual({});
    expect(showsNames()).toBe(false);
  });

  it('is the name where the build has it, and the code where it has none', () => {
    const names = { A019: 'Larkfield' };
    expect(authorityName('A019', names)).toBe('Larkfield');
    expect(authorityName('A020', names)).toBe('A020');
    expect(authorityName('toString', names)).toBe('toString');
    expect(showsNames(names)).toBe(true);
  });
});
