import { describe, expect, it } from 'vitest';
import { domainWithoutKs2, groupAverages } from '../../../../src/lib/links/followed/group-averages.ts';
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
    expect(found.size).toBe(68);
    const compared = rows.map((row) => {
      const { level: _level, group: _group, ...numbers } = found.get(`${row['level']} ${row['group']}`) ?? {};
      return { row, found: numbers };
    });
    expect(compared.every(({ found: numbers }) => 'mean' in numbers)).toBe(true);
    expect(Object.entries(worst(compared)).filter(([, gap]) => gap > 1e-9)).toEqual([]);
  });

  it('leave the age-11 results of children on plans out of their domain', () => {
    const found = averages();
    const row = (level: string, group: string) =>
      found.find((each) => each.level === level && each.group === group);
    const [all, results, without] = [
      row('domain', 'Able to learn'),
      row('outcome', 'plan_ks2'),
      row(domainWithoutKs2, 'Able to learn'),
    ];
    expect(without?.pairs).toBe((all?.pairs ?? 0) - (results?.pairs ?? 0));
    const sum = (each: typeof all) => (each?.mean ?? Number.NaN) * (each?.pairs ?? Number.NaN);
    expect(sum(without)).toBeCloseTo(sum(all) - sum(results), 10);
    expect(without?.q).toBeNull();
  });
});
