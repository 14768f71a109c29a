import { describe, expect, it } from 'vitest';
import { computeAll } from '../../scripts/build-links/compute-all.ts';
import { hashFindingPairs } from '../../scripts/build-links/finding-pairs.ts';
import { hashInputs } from '../../scripts/build-links/inputs.ts';
import { workOn } from '../../scripts/build-links/work.ts';
import { countCascade } from '../../src/lib/links/cascade.ts';
import { type CompositeRow, estimateComposites } from '../../src/lib/links/composites.ts';
import { compareFamilies, estimatePair } from '../../src/lib/links/estimate-links.ts';
import type { WorldVerdicts } from '../../src/lib/links/worlds/whole-world.ts';
import { type ReliabilityRow, reliabilityOf } from '../../src/lib/position/reliability.ts';
import { permutationCount, type ShuffledCount } from '../../src/lib/links/permutations.ts';
import { everySpecification } from '../../src/lib/links/specifications/specification-choices.ts';
import type { SpecificationSummary } from '../../src/lib/links/specifications/summarise-specifications.ts';
import { formatTable } from '../../src/lib/tables/format-table.ts';
import type { StandingRow } from '../../src/lib/position/standing/standing-row.ts';
import { type CascadeRow, type LinkRow, pairKey, type VerdictRow } from '../../src/lib/tables/result-rows.ts';
import { committedInputs } from '../lib/links/committed-inputs.ts';
import { differences } from '../reference/differences.ts';
import type { ReferenceRow } from '../reference/read-reference.ts';
import { seededRandom } from '../seeded-random.ts';
import { committedTables, dataFolder, readResult, resultRows, resultText } from './read-results.ts';

const tolerance = 1e-12;
const inputs = await committedInputs();
const work = workOn(inputs);
const links = resultRows<LinkRow>('links');
const specifications = resultRows<SpecificationSummary>('specifications');
const shuffled = resultRows<ShuffledCount>('shuffled');
const worldVerdicts = resultRows<WorldVerdicts>('world_verdicts');
const random = seededRandom(2012);
const draw = (count: number, from: number) =>
  Array.from({ length: count }, () => Math.floor(from * random()));

/** What is wrong with rows of one key beside rows that are computed anew. */
function apart<T extends object>(
  committed: readonly T[],
  anew: readonly T[],
  keyOf: (row: T) => string,
): string[] {
  const found = new Map(committed.map((row) => [keyOf(row), row]));
  const wrong = anew.flatMap((row) =>
    differences(found.get(keyOf(row)), { ...row } as unknown as ReferenceRow, tolerance).map(
      (difference) => `${keyOf(row)} ${difference}`,
    ),
  );
  return committed.length === anew.length
    ? wrong
    : [...wrong, `${committed.length} rows, not ${anew.length}`];
}

/** What is wrong with the counts of a world beside those computed anew. */
function apartFrom(world: number): string[] {
  const found = work.worlds(world);
  const ofWorld = <T extends { world: number }>(rows: readonly T[]) =>
    rows.filter((row) => row.world === world);
  return [
    ...apart(ofWorld(shuffled), found.shuffled, ({ method, tier }) => `${method} ${tier}`),
    ...apart(ofWorld(worldVerdicts), found.verdicts, ({ shuffle }) => shuffle),
  ];
}

describe('data/results', () => {
  it('was computed from the data as they are', async () => {
    const manifest: unknown = JSON.parse(resultText('manifest.json'));
    expect(manifest).toEqual({
      inputs_sha256: await hashInputs(dataFolder),
      finding_pairs_sha256: await hashFindingPairs(dataFolder),
      worlds: permutationCount,
    });
  });

  it.each(committedTables)('$name keeps its contract', (table) => {
    const { rows, problems } = readResult(table.name as Parameters<typeof readResult>[0]);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
    expect(formatTable(table, rows) === resultText(`${table.name}.csv`)).toBe(true);
  });

  it('refers only to indicators that there are', () => {
    const known = new Set(inputs.indicators.map(({ indicator }) => indicator));
    const named = [...links, ...specifications, ...resultRows<VerdictRow>('verdicts')];
    expect(named.filter(({ support, outcome }) => !known.has(support) || !known.has(outcome))).toEqual([]);
  });
});

describe('a sample of data/results, computed anew', () => {
  const pairs = draw(12, inputs.panelPairs.length).map((place) => ({ place, ...inputs.panelPairs[place] }));

  it.each(pairs)('the estimates of $support and $outcome', ({ place }) => {
    const pair = inputs.panelPairs[place] as (typeof inputs.panelPairs)[number];
    const committed = links.filter((row) => pairKey(row) === pairKey(pair)).map(({ q: _, ...row }) => row);
    expect(apart(committed, estimatePair(inputs, pair), ({ method }) => method)).toEqual([]);
  });

  it.each(pairs)('the specifications of $support and $outcome', ({ place, support, outcome }) => {
    const committed = specifications.filter((row) => row.support === support && row.outcome === outcome);
    expect(apart(committed, [work.specifications(place).summary], pairKey)).toEqual([]);
  });

  it.each(draw(3, permutationCount).map((world) => ({ world: world + 1 })))(
    'shuffled world $world',
    ({ world }) => {
      expect(apartFrom(world)).toEqual([]);
    },
  );

  it('the world that is not shuffled', () => {
    expect(apartFrom(0)).toEqual([]);
  });

  it.each(draw(3, inputs.indicators.length).map((place) => ({ place, ...inputs.indicators[place] })))(
    'the positions on $indicator',
    ({ place, indicator }) => {
      const committed = resultRows<StandingRow>('positions').filter((row) => row.indicator === indicator);
      expect(apart(committed, work.positions(place).positions, ({ authority }) => authority)).toEqual([]);
    },
  );
});

type Row = Record<'support' | 'outcome' | 'level' | 'group' | 'years_earlier', string>;
const groupName = ({ level, group }: Row) => `${level} ${group}`;
const supportOf = ({ support }: Row) => support;
const forecastName = ({ outcome, years_earlier }: Row) => `${outcome} ${years_earlier}`;

describe('tables of data/results that follow from others', () => {
  it('q of every estimate, from the p of its method', () => {
    const anew = compareFamilies(links.map(({ q: _, ...row }) => row));
    expect(apart(links, anew, (row) => `${pairKey(row)} ${row.method}`)).toEqual([]);
  });

  const parts = { specifications, findings: [], roles: [], worlds: [], standings: [] };
  const anew = computeAll(inputs, parts);

  it('verdicts, averages and what is known of supports, from cells and specifications', () => {
    const keys = {
      verdicts: pairKey,
      averages: groupName,
      lasting_shares: supportOf,
      forecasts: forecastName,
    };
    for (const [name, keyOf] of Object.entries(keys)) {
      const rows = resultRows<Row>(name as keyof typeof keys);
      expect(rows.length).toBeGreaterThan(0);
      expect(apart(rows, anew[name] as readonly Row[], keyOf as (row: Row) => string)).toEqual([]);
    }
  });

  it('the cascade, from estimates and shuffled worlds', () => {
    const committed = resultRows<CascadeRow>('cascade');
    const keyOf = ({ family, method, tier }: CascadeRow) => `${family} ${method} ${tier}`;
    expect(apart(committed, countCascade(links, shuffled, inputs.isOnPlans), keyOf)).toEqual([]);
  });

  it('the world that is not shuffled counts what the estimates say', () => {
    const { tests, p05, q05 } = resultRows<CascadeRow>('cascade').find(
      (row) => row.family === 'own' && row.method === 'within' && row.tier === 'all',
    ) as CascadeRow;
    const real = shuffled.find((row) => row.world === 0 && row.method === 'within' && row.tier === 'all');
    // without the authorities that ended, so a few pairs fall on the other side of 0.05
    expect(real?.tests).toBe(tests);
    expect(Math.abs((real?.p05 ?? NaN) - p05)).toBeLessThanOrEqual(4);
    expect(Math.abs((real?.q05 ?? NaN) - q05)).toBeLessThanOrEqual(1);
  });

  it('reliability and composites, from the cells', () => {
    const cells = Map.groupBy(inputs.observations, ({ indicator }) => indicator);
    const anew = inputs.indicators.map((each) => reliabilityOf(each, cells.get(each.indicator) ?? []));
    expect(apart(resultRows<ReliabilityRow>('reliability'), anew, (row) => row.indicator)).toEqual([]);
    const composites = estimateComposites(inputs.panel, inputs.indicators);
    expect(apart(resultRows<CompositeRow>('composites'), composites, pairKey)).toEqual([]);
  });

  it('the list of specifications', () => {
    const committed = resultRows<ReturnType<typeof everySpecification>[number]>('specification_choices');
    expect(apart(committed, everySpecification(), ({ specification }) => String(specification))).toEqual([]);
  });
});
