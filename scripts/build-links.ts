import { pairKey } from '../src/lib/tables/result-rows.ts';
/**
 * Computes every statistic of links from `data/` and writes it to `data/results/`. Results that were computed from the
 * data as they are stay; the specification curve, which is too long to be committed, is made again where it is missing.
 *
 *   npm run data:links [-- --data <folder>] [--force]
 */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { averageLinks } from '../src/lib/links/averages.ts';
import { resampleCount } from '../src/lib/links/bootstrap-slopes.ts';
import { countCascade } from '../src/lib/links/cascade.ts';
import { estimateComposites } from '../src/lib/links/composites.ts';
import { estimateLinks } from '../src/lib/links/estimate-links.ts';
import { judgeLinks } from '../src/lib/links/judge-links.ts';
import { reliabilityOf } from '../src/lib/links/reliability.ts';
import { worldCount } from '../src/lib/links/shuffled-worlds.ts';
import { everySpecification } from '../src/lib/links/specification-choices.ts';
import { formatTable } from '../src/lib/tables/format-table.ts';
import { resultTables } from '../src/lib/tables/result-tables.ts';
import { compareRows } from '../src/lib/tables/row-order.ts';
import { type Crew, hireCrew } from './build-links/crew.ts';
import { hashInputs, type Inputs, readInputs } from './build-links/inputs.ts';
import type { Kind, Pieces } from './build-links/work.ts';
import { writeTogether } from './node/write-together.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, force: { type: 'boolean', default: false } },
});
const results = join(options.data, 'results');
const curveFile = join(results, 'specification_curve.csv');

/** Rows by the name of their table. */
type Results = Record<string, readonly object[]>;

/** Runs what is needed; the exit code of the process. */
async function buildLinks(): Promise<number> {
  const hash = await hashInputs(options.data);
  const stands = !options.force && (await standingHash()) === hash;
  if (stands && (await isThere(curveFile))) {
    console.log(`${results}: up to date`);
    return 0;
  }
  const inputs = await readInputs(options.data);
  const crew = hireCrew(options.data);
  try {
    const specifications = await share(crew, 'specifications', numbers(0, inputs.panelPairs.length));
    const curve = { specification_curve: specifications.flatMap((piece) => piece.curve) };
    if (stands) return await write(curve, {});
    const manifest = { inputs_sha256: hash, worlds: worldCount, resamples: resampleCount };
    return await write(
      { ...curve, ...(await computeAll(inputs, crew, specifications)) },
      { 'manifest.json': manifest },
    );
  } finally {
    await crew.dismiss();
  }
}

/** Writes tables and other files as one; the exit code of the process. */
async function write(rows: Results, others: Record<string, object>): Promise<number> {
  const files = new Map(
    Object.entries(others).map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]),
  );
  for (const table of resultTables) {
    const own = rows[table.name];
    if (own) files.set(`${table.name}.csv`, formatTable(table, own.toSorted(compareRows(table))));
  }
  const unwritten = await writeTogether(results, files);
  if (unwritten.length > 0) console.error(describeProblems(unwritten));
  else console.log(`${results}: ${[...files.keys()].join(', ')}`);
  return unwritten.length === 0 ? 0 : 1;
}

/** The hash of the data the standing results were computed from. */
async function standingHash(): Promise<string | undefined> {
  const text = await readFile(join(results, 'manifest.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { inputs_sha256: string }).inputs_sha256;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Every row of every result table but the curve. */
async function computeAll(
  inputs: Inputs,
  crew: Crew,
  pieces: readonly Pieces['specifications'][],
): Promise<Results> {
  const links = estimateLinks(inputs, inputs.pairs);
  const specifications = pieces.map(({ summary }) => summary);
  const shuffled = (await share(crew, 'worlds', numbers(0, worldCount + 1))).flat();
  const resampled = await share(crew, 'resamples', numbers(1, resampleCount));
  const within = new Map(
    links.filter(({ method }) => method === 'within').map((row) => [pairKey(row), row.aligned]),
  );
  const slopes = inputs.panelPairs.map((pair) => within.get(pairKey(pair)) ?? Number.NaN);
  const indicators = new Map(inputs.indicators.map((indicator) => [indicator.indicator, indicator]));
  const cells = Map.groupBy(inputs.observations, ({ indicator }) => indicator);
  return {
    links,
    specifications,
    shuffled,
    specification_choices: everySpecification(),
    verdicts: judgeLinks(links, specifications),
    averages: averageLinks(inputs.panelPairs, slopes, resampled, indicators),
    cascade: countCascade(links, shuffled, inputs.isOnPlans),
    reliability: inputs.indicators.map((each) => reliabilityOf(each, cells.get(each.indicator) ?? [])),
    composites: estimateComposites(inputs.panel, inputs.indicators),
  };
}

/** Shares out one kind of work and says how far it is, ten times. */
async function share<K extends Kind>(crew: Crew, kind: K, pieces: readonly number[]): Promise<Pieces[K][]> {
  const started = Date.now();
  return crew.share(kind, pieces, (done) => {
    if (done % Math.ceil(pieces.length / 10) !== 0 && done !== pieces.length) return;
    console.log(`${kind}: ${done} of ${pieces.length}, ${Math.round((Date.now() - started) / 1000)} s`);
  });
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => first + place);
}

process.exitCode = await buildLinks();
