/**
 * Computes every statistic of links and positions from `data/` and writes it to `data/results/`. Results that were computed from the
 * data as they are stay; the specification curve, which is too long to be committed, is made again where it is missing,
 * and the verdicts on findings where other pairs bear on them.
 *
 *   npm run data:links [-- --data <folder>] [--force]
 */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems } from '../src/lib/intake/problem.ts';
import { permutationCount } from '../src/lib/links/permutations.ts';
import {
  isWhole,
  type SpecificationSummary,
} from '../src/lib/links/specifications/summarise-specifications.ts';
import { formatTable } from '../src/lib/tables/format-table.ts';
import { resultTables } from '../src/lib/tables/result-tables.ts';
import { compareRows } from '../src/lib/tables/row-order.ts';
import { type WorkerPool, startWorkerPool } from './build-links/worker-pool.ts';
import { computeAll, judgeAnew, type Results } from './build-links/compute-all.ts';
import { hashFindingPairs, readFindingPairs } from './build-links/finding-pairs.ts';
import { hashInputs, type Inputs, readInputs } from './build-links/inputs.ts';
import { readRoleCells } from './build-links/role-cells.ts';
import { readVerdicts } from './build-links/standing-results.ts';
import type { CurvePoint, Kind, Pieces } from './build-links/work.ts';
import { holdLock } from './node/lock.ts';
import { settleFolder, writeTogether } from './node/write-together.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: 'data' }, force: { type: 'boolean', default: false } },
});
const results = join(options.data, 'results');
const curveFile = join(results, 'specification_curve.csv');

/** Runs what is needed; the exit code of the process. */
async function buildLinks(): Promise<number> {
  await settleFolder(options.data);
  await settleFolder(results);
  const manifest = {
    inputs_sha256: await hashInputs(options.data),
    finding_pairs_sha256: await hashFindingPairs(options.data),
    worlds: permutationCount,
  };
  const held = options.force ? undefined : await standingManifest();
  const stands = held?.inputs_sha256 === manifest.inputs_sha256;
  const isJudged = stands && held.finding_pairs_sha256 === manifest.finding_pairs_sha256;
  const hasCurve = stands && (await isThere(curveFile));
  if (isJudged && hasCurve) {
    console.log(`${results}: up to date`);
    return 0;
  }
  const inputs = await readInputs(options.data);
  const pool = startWorkerPool(options.data);
  try {
    const curve = hasCurve ? undefined : await drawCurve(inputs, pool);
    const rest = await computeRest(inputs, pool, { stands, isJudged, curve });
    return await writeResults(
      { ...(curve && { specification_curve: curve.points }), ...rest },
      isJudged ? {} : { 'manifest.json': manifest },
    );
  } finally {
    await pool.end();
  }
}

/** Every specification of every pair: its summary, and its points for the curve. */
interface Curve {
  summaries: SpecificationSummary[];
  points: CurvePoint[];
}

async function drawCurve(inputs: Inputs, pool: WorkerPool): Promise<Curve> {
  const pieces = await share(pool, 'specifications', numbers(0, inputs.panelPairs.length));
  return {
    summaries: pieces.map(({ summary }) => summary).filter(isWhole),
    points: pieces.flatMap((piece) => piece.curve),
  };
}

/** The tables beside the curve that do not stand. */
async function computeRest(
  inputs: Inputs,
  pool: WorkerPool,
  { stands, isJudged, curve }: { stands: boolean; isJudged: boolean; curve: Curve | undefined },
): Promise<Results> {
  if (isJudged) return {};
  const findings = await readFindingPairs(options.data);
  if (stands) return judgeAnew(inputs, findings, await readVerdicts(results));
  if (!curve) throw new Error('computeRest requires specifications where no results stand');
  return computeAll(inputs, {
    specifications: curve.summaries,
    findings,
    roles: await readRoleCells(options.data),
    worlds: await share(pool, 'worlds', numbers(0, permutationCount + 1)),
    standings: await share(pool, 'positions', numbers(0, inputs.indicators.length)),
  });
}

/** Writes tables and other files as one; the exit code of the process. */
async function writeResults(rows: Results, others: Record<string, object>): Promise<number> {
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

/** The hashes of what the standing results were computed from. */
async function standingManifest(): Promise<
  { inputs_sha256: string; finding_pairs_sha256?: string } | undefined
> {
  const text = await readFile(join(results, 'manifest.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Shares out one kind of work and says how far it is, ten times. */
async function share<K extends Kind>(
  pool: WorkerPool,
  kind: K,
  pieces: readonly number[],
): Promise<Pieces[K][]> {
  const started = Date.now();
  return pool.share(kind, pieces, (done) => {
    if (done % Math.ceil(pieces.length / 10) !== 0 && done !== pieces.length) return;
    console.log(`${kind}: ${done} of ${pieces.length}, ${Math.round((Date.now() - started) / 1000)} s`);
  });
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => first + place);
}

process.exitCode = await holdLock(results, () =>
  buildLinks().catch((cause: unknown) => {
    console.error(cause instanceof Error ? cause.message : String(cause));
    console.error('Nothing was written; the results are as they were.');
    return 1;
  }),
);
