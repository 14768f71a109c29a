import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashOf, readHiddenNames } from '../../scripts/checks/hidden-names.ts';
import { leftOut } from '../../scripts/sources/register.ts';

const names = readHiddenNames(readFileSync('data/hidden-names.csv', 'utf8')) ?? [];
const authorities = readFileSync('data/authorities.csv', 'utf8').trim().split('\n').length - 1;
const ofKind = (...kinds: string[]) => names.filter(({ kind }) => kinds.includes(kind));

describe('the committed list of hidden names', () => {
  it('holds every authority, those that are left out included', () => {
    expect(authorities).toBeGreaterThanOrEqual(156);
    expect(ofKind('number')).toHaveLength(authorities + leftOut.size);
    for (const number of leftOut)
      expect(ofKind('number')).toContainEqual(expect.objectContaining({ hash: hashOf(String(number)) }));
    expect(ofKind('code').length).toBeGreaterThanOrEqual(authorities + leftOut.size);
    // two of different times may share a name
    expect(ofKind('name').length).toBeGreaterThanOrEqual(authorities);
  });

  it('holds names of one word and of several, and is strict with all but a few', () => {
    const counts = Map.groupBy(ofKind('name', 'form'), ({ words }) => words);
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(names.filter(({ hash, first, words }) => (words === 1) !== (hash === first))).toEqual([]);
    expect(names.filter(({ ordinary }) => ordinary).length).toBeLessThan(10);
    expect(names.filter(({ ordinary, words }) => ordinary && words > 1)).toEqual([]);
  });
});
