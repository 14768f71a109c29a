import { describe, expect, it } from 'vitest';
import { groupAverages } from '../../../../src/lib/links/followed/group-averages.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedIndicators } from '../cells.ts';
import { follow, followedPairs, regionBlocks, worst } from './follow.ts';

const indicators = committedIndicators();

function averages(blockOf?: Int32Array) {
  const slopes = followedPairs.map((pair) => {
    const found = follow(pair, pair.timing.main.shift, blockOf);
    return (
      found && {
        aligned: pair.sign * found.slope,
        influence: found.influence.map((value) => pair.sign * value),
      }
    );
  });
  return groupAverages(followedPairs, slopes, indicators);
}

describe('groupAverages on the committed cells', () => {
  it.each([
    ['year', undefined],
    ['region_year', regionBlocks],
  ])('agrees with NumPy and R with effects of %s', (effects, blockOf) => {
    const found = new Map(averages(blockOf).map((row) => [`${row.level} ${row.group}`, row]));
    const rows = referenceRows('followed/averages').filter(
      (row) => row['effects'] === effects && !String(row['level']).startsWith('finding'),
    );
    expect(rows).toHaveLength(45);
    expect(found.size).toBe(67);
    const compared = rows.map((row) => {
      const { level: _level, group: _group, ...numbers } = found.get(`${row['level']} ${row['group']}`) ?? {};
      return { row, found: numbers };
    });
    expect(compared.every(({ found: numbers }) => 'mean' in numbers)).toBe(true);
    expect(Object.entries(worst(compared)).filter(([, gap]) => gap > 1e-9)).toEqual([]);
  });
});
