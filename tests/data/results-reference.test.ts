import { describe, expect, it } from 'vitest';
import type { ShuffledCount } from '../../src/lib/links/permutations.ts';
import { quantile } from '../../src/lib/stats/quantile.ts';
import type { Average, CascadeRow, LinkRow } from '../../src/lib/tables/result-rows.ts';
import { differences } from '../reference/differences.ts';
import { expectedLinks, linkName } from '../reference/expected-links.ts';
import { type ReferenceRow, referenceRows } from '../reference/read-reference.ts';
import { resultRows } from './read-results.ts';

const links = resultRows<LinkRow>('links');
const averages = resultRows<Average>('averages');
const shuffled = resultRows<ShuffledCount>('shuffled');

const pairName = (row: object) => `${Reflect.get(row, 'support')} ${Reflect.get(row, 'outcome')}`;

/** A committed table by the name of each row. */
function named(name: Parameters<typeof resultRows>[0], nameOf: (row: object) => string): Map<string, object> {
  return new Map(resultRows(name).map((row) => [nameOf(row), row]));
}

describe('data/results beside R and NumPy', () => {
  const byName = new Map(links.map((row) => [linkName({ ...row }), row]));

  it.each(expectedLinks().map((row) => ({ name: linkName(row), row })))('links: $name', ({ name, row }) => {
    expect(differences(byName.get(name), row, 1e-9)).toEqual([]);
  });

  const tables = [
    { table: 'verdicts', file: 'verdicts', nameOf: pairName, tolerance: 1e-9 },
    { table: 'specifications', file: 'specification-summary', nameOf: pairName, tolerance: 1e-9 },
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

describe('the survival cascade', () => {
  const own = new Map(
    resultRows<CascadeRow>('cascade')
      .filter(({ family, tier }) => family === 'own' && tier === 'all')
      .map((row) => [row.method as string, row]),
  );

  it.each(referenceRows('survival-cascade'))('counts what R counted by $method', (row) => {
    const { median_size, share_supportive, ...counts } = row;
    const found = own.get(String(row['method']));
    expect(differences(found, counts, 0)).toEqual([]);
    expect(found?.median_size.toFixed(4)).toBe(Number(median_size).toFixed(4));
    expect(Math.abs((found?.share_supportive ?? NaN) - Number(share_supportive))).toBeLessThan(0.00051);
  });
});

describe('the shuffled worlds', () => {
  const worldsOf = ({ method, count }: ReferenceRow) =>
    shuffled
      .filter((row) => row.world > 0 && row.tier === 'all' && row.method === method)
      .map((row) => Number(Reflect.get(row, String(count))));
  const counts = referenceRows('shuffled-worlds').filter(({ count }) => count !== 'smallest_p');

  it.each(referenceRows('shuffled-worlds'))('have as many of $method $count as NumPy’s', (row) => {
    const worlds = worldsOf(row);
    expect(worlds).toHaveLength(Number(row['worlds']));
    // two sets of worlds, both of which chance made
    const error = Number(row['sd']) * Math.sqrt(2 / worlds.length);
    const mean = worlds.reduce((sum, value) => sum + value, 0) / worlds.length;
    expect(Math.abs(mean - Number(row['mean']))).toBeLessThan(4 * error);
  });

  it.each(counts)('spread as far in $method $count as NumPy’s', (row) => {
    const worlds = worldsOf(row);
    // a twentieth quantile of 600 is known to about 2.1 × sd / √600, each
    const reach = Math.max(1, 4 * 2.1 * Number(row['sd']) * Math.sqrt(2 / 600));
    expect(Math.abs((quantile(worlds, 0.05) ?? NaN) - Number(row['q05']))).toBeLessThanOrEqual(reach);
    expect(Math.abs((quantile(worlds, 0.95) ?? NaN) - Number(row['q95']))).toBeLessThanOrEqual(reach);
  });
});

describe('the averages', () => {
  const found = new Map(averages.map((row) => [`${row.level} ${row.group}`, row]));
  const expected = referenceRows('averages').map((row) => ({ name: `${row['level']} ${row['group']}`, row }));

  it.each(expected)('agree with NumPy on $name', ({ name, row }) => {
    const average = found.get(name);
    expect(average?.pairs).toBe(row['pairs']);
    expect(Math.abs((average?.mean ?? NaN) - Number(row['mean']))).toBeLessThan(0.00005001);
    // a deviation from 400 resamples is known to 3.5%; two of them differ by less than a fifth
    const width = Number(row['upper']) - Number(row['lower']);
    expect(Math.abs((average?.upper ?? NaN) - (average?.lower ?? NaN) - width)).toBeLessThan(0.2 * width);
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
