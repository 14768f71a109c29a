import { describe, expect, it } from 'vitest';
import type { WorldCounts } from '../../src/lib/links/worlds/count-world.ts';
import type { WorldVerdicts } from '../../src/lib/links/worlds/whole-world.ts';
import type { Shuffle } from '../../src/lib/links/worlds/world-order.ts';
import { sumWorlds } from '../../src/lib/links/worlds/world-sums.ts';
import type { Average, CascadeRow, LinkRow } from '../../src/lib/tables/result-rows.ts';
import { differences } from '../reference/differences.ts';
import { expectedLinks, linkName } from '../reference/expected-links.ts';
import { type ReferenceRow, referenceRows } from '../reference/read-reference.ts';
import { readings } from '../lib/links/readings.ts';
import { resultRows } from './read-results.ts';

const links = resultRows<LinkRow>('links');
const averages = resultRows<Average>('averages');

const pairName = (row: object) => `${Reflect.get(row, 'support')} ${Reflect.get(row, 'outcome')}`;

/** A committed table by the name of each row. */
function named(name: Parameters<typeof resultRows>[0], nameOf: (row: object) => string): Map<string, object> {
  return new Map(resultRows(name).map((row) => [nameOf(row), row]));
}

describe('data/results beside R and NumPy', () => {
  const byName = new Map(links.map((row) => [linkName({ ...row }), row]));

  it.each(expectedLinks(readings()).map((row) => ({ name: linkName(row), row })))(
    'links: $name',
    ({ name, row }) => {
      expect(differences(byName.get(name), row, 1e-9)).toEqual([]);
    },
  );

  const tables = [
    { table: 'composites', file: 'composites', nameOf: pairName, tolerance: 1e-9 },
    { table: 'reliability', file: 'variance-shares', nameOf: indicatorOf, tolerance: 1e-8 },
    { table: 'reliability', file: 'funnels', nameOf: indicatorOf, tolerance: 1e-8 },
  ] as const;

  it.each(
    tables.flatMap(({ table, file, nameOf, tolerance }) => {
      const rows = named(table, nameOf);
      return referenceRows(file).map((row) => ({
        file,
        name: nameOf(row),
        row,
        found: rows.get(nameOf(row)),
        tolerance,
      }));
    }),
  )('$file: $name', ({ row, found, tolerance }) => {
    expect(differences(found, row, tolerance)).toEqual([]);
  });

  function indicatorOf(row: object): string {
    return String(Reflect.get(row, 'indicator'));
  }
});

/** Reference columns by ours. */
const verdictColumns = {
  verdict: 'verdict',
  direction: 'direction',
  fails: 'fails',
  between: 'between',
  between_q: 'between_q',
  within_share_supportive: 'within_share_supportive',
};
const withinColumns = {
  shift: 'shift',
  shift_after: 'placebo',
  within: 'aligned',
  within_lower: 'lower',
  within_upper: 'upper',
  within_p: 'p',
  within_q: 'q',
  detectable: 'detectable',
  difference: 'difference',
  difference_se: 'difference_se',
  difference_df: 'difference_df',
  difference_p: 'difference_p',
};
const regionColumns = {
  region_year: 'region_aligned',
  region_year_lower: 'region_lower',
  region_year_upper: 'region_upper',
  region_year_p: 'region_p',
  region_year_q: 'region_q',
};
const smallerColumns = Object.fromEntries(
  ['05', '10', '15', '20'].flatMap((bound) => [
    [`smaller_${bound}_p`, `tost_p_${bound}`],
    [`smaller_${bound}_q`, `tost_q_${bound}`],
  ]),
);

describe('the verdicts', () => {
  const verdicts = named('verdicts', pairName);
  const files = {
    verdicts: verdictColumns,
    'links-within': withinColumns,
    'links-region-year': regionColumns,
    equivalence: { reach: 'reach', ...smallerColumns },
  };

  it.each(Object.entries(files))('are those of NumPy and R by %s', (file, columns) => {
    const rows = referenceRows(`followed/${file}`);
    expect(rows).toHaveLength(210);
    const wrong = rows.flatMap((row) => {
      const expected = Object.entries(columns).map(([ours, theirs]) => [ours, row[theirs] ?? null]);
      return differences(verdicts.get(pairName(row)), Object.fromEntries(expected), 1e-8);
    });
    expect(wrong).toEqual([]);
  });

  it('reach as far as NumPy has it where all that passes is error', () => {
    for (const row of referenceRows('followed/equivalence')) {
      const found = verdicts.get(pairName(row)) ?? {};
      expect(Math.abs(Number(Reflect.get(found, 'reach_full')) - Number(row['reach_full']))).toBeLessThan(
        1e-5,
      );
    }
  });
});

describe('the survival cascade', () => {
  const found = new Map(
    resultRows<CascadeRow>('cascade').map((row) => [`${row.family} ${row.method} ${row.tier}`, row]),
  );
  const names: Readonly<Record<string, string>> = {
    within_placebo: 'within_after',
    within_earlier: 'within_lag',
    after: 'within_after',
    earlier: 'within_lag',
  };

  it.each(referenceRows('followed/cascade'))(
    'counts what R and NumPy counted by $family $method $tier',
    (row) => {
      const { median_size, share_supportive, method, family, tier, ...counts } = row;
      const chance = ['chance_p05', 'chance_p05_lower', 'chance_p05_upper', 'chance_q05'];
      const own = found.get(`${family} ${names[String(method)] ?? method} ${tier}`);
      const tested = Object.entries(counts).filter(([column]) => !chance.includes(column));
      expect(differences(own, Object.fromEntries(tested), 0)).toEqual([]);
      expect(differences(own, { median_size, share_supportive } as ReferenceRow, 1e-8)).toEqual([]);
      const given = chance.filter((column) => counts[column] !== null);
      expect(differences(own, Object.fromEntries(given.map((c) => [c, counts[c] ?? null])), 1e-7)).toEqual(
        [],
      );
    },
  );
});

describe('the shuffled worlds', () => {
  const worlds = resultRows<WorldVerdicts>('world_verdicts');
  const columns: Readonly<Record<string, keyof WorldCounts>> = {
    p05: 'p05',
    p05_supp: 'p05_supportive',
    q05: 'q05',
    minp: 'smallest_p',
    p05_plans: 'p05_plans',
    p05_plans_supp: 'p05_plans_supportive',
    r05: 'region_p05',
    r05_supp: 'region_p05_supportive',
    rq05: 'region_q05',
    rminp: 'region_smallest_p',
    r05_plans: 'region_p05_plans',
    r05_plans_supp: 'region_p05_plans_supportive',
    both05: 'both_p05',
    mean: 'mean',
    mean_plans: 'mean_plans',
    rmean: 'region_mean',
    rmean_plans: 'region_mean_plans',
    v_holds: 'holds',
    v_contradictory: 'contradictory',
    v_suggestive: 'suggestive',
    v_suggestive_supp: 'suggestive_supportive',
    v_between_only: 'between_only',
    v_too_little: 'too_little',
    v_fragile: 'fragile',
    v_none_detectable: 'none_detectable',
  };

  it('are those of NumPy, one by one, as far as they are at hand', () => {
    const rows = referenceRows('followed/worlds');
    expect(rows).toHaveLength(202);
    const wrong = rows.flatMap((row) => {
      const found = worlds.find(({ shuffle, world }) => shuffle === row['shuffle'] && world === row['world']);
      const expected = Object.entries(columns).map(([theirs, ours]) => [ours, row[theirs] ?? null]);
      return differences(found, Object.fromEntries(expected), 1e-7);
    });
    expect(wrong).toEqual([]);
  });

  it.each(referenceRows('followed/worlds-summary').filter(({ count }) => String(count) in columns))(
    'give as much of $count, $shuffle, as NumPy’s 600',
    (row) => {
      const sum = sumWorlds(
        worlds,
        row['shuffle'] as Shuffle,
        columns[String(row['count'])] as keyof WorldCounts,
      );
      expect(differences(sum, { real: row['real'] ?? null }, 1e-6)).toEqual([]);
      expect(Math.abs(sum.mean - Number(row['mean']))).toBeLessThanOrEqual(1e-6 + 1e-6 * Math.abs(sum.mean));
    },
  );
});

describe('the averages', () => {
  const found = new Map(averages.map((row) => [`${row.level} ${row.group}`, row]));
  const expected = referenceRows('followed/averages').filter(
    ({ level }) => !String(level).startsWith('finding'),
  );

  it.each(expected)('agree with NumPy and R on $level $group, effects of $effects', (row) => {
    const average = found.get(`${row['level']} ${row['group']}`);
    const prefix = row['effects'] === 'year' ? '' : 'region_';
    const columns = ['mean', 'lower', 'upper', 'p', 'q'].map((name) => [
      `${prefix}${name}`,
      row[name] ?? null,
    ]);
    expect(average?.pairs).toBe(row['pairs']);
    expect(differences(average, Object.fromEntries(columns), 1e-8)).toEqual([]);
  });

  const within = links.filter(({ method }) => method === 'within');
  const groups = {
    all: () => true,
    support: (row: LinkRow, group: string) => row.support === group,
    outcome: (row: LinkRow, group: string) => row.outcome === group,
  };

  it.each(averages.filter(({ level }) => level in groups))(
    'average the estimates of $level $group',
    (average) => {
      const passes = groups[average.level as keyof typeof groups];
      const members = within.filter((row) => passes(row, average.group));
      const mean = members.reduce((sum, row) => sum + row.aligned, 0) / members.length;
      expect(members).toHaveLength(average.pairs);
      expect(Math.abs(mean - average.mean)).toBeLessThan(1e-9 * Math.abs(mean) + 1e-15);
    },
  );
});
