/**
 * Puts the browser's database where the site can serve it: one gzip file for the engine, stripped of what only
 * loadable extensions need, and one for its worker, so that a static host without compression sends few bytes and no
 * file exceeds 25 MiB; and a manifest that says how large they are, so that pages can tell the reader, and what
 * they were made from, so that a second run has nothing to do.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { stripEngine } from './node/strip-engine.ts';
import { writeTogether } from './node/write-together.ts';

interface Manifest {
  version: string;
  /** Hash of all that the files were made from, this program included. */
  madeFrom: string;
  /** Each file as it lies on the host, and the hash of what it unpacks to. */
  files: { name: string; bytes: number; sha256: string; unpackedSha256: string }[];
}

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules/@duckdb/duckdb-wasm');
const to = join(root, 'public/engine');
const engine = readOrStop(join(from, 'dist/duckdb-eh.wasm'));
const worker = readOrStop(join(from, 'dist/duckdb-browser-eh.worker.js'));
const madeFrom = hashOfInputs();

const present = readManifest();
if (present?.madeFrom === madeFrom && present.files.every(isIntact)) report(present, 'is up to date');
else await make();

/** Strips, packs and writes. */
async function make(): Promise<void> {
  const { wasm, kept, dropped } = await stripEngine(engine, worker.toString()).catch(stop);
  console.log(
    `engine: ${megabytes(engine.length)} as published, ${megabytes(wasm.length)} without the ${dropped} of ${kept + dropped} exports that nothing here calls`,
  );
  const contents: [string, Uint8Array][] = [
    ['duckdb-eh.wasm.gz', wasm],
    ['worker.js.gz', worker],
  ];
  const packed = new Map(contents.map(([name, content]) => [name, pack(content)]));
  const files = contents.map(([name, content]) => {
    const bytes = packed.get(name) ?? content;
    return { name, bytes: bytes.length, sha256: sha256(bytes), unpackedSha256: sha256(content) };
  });
  const manifest: Manifest = { version: versionOf(from), madeFrom, files };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const problems = await writeTogether(
    to,
    new Map<string, string | Uint8Array>([...packed, ['manifest.json', text]]),
  );
  for (const { source, message, tip } of problems) console.error(`engine: ${source} ${message}. ${tip}`);
  if (problems.length > 0) process.exit(1);
  report(manifest, 'is new');
}

/** Ends the program with one line: the published engine is not what we know how to strip. */
function stop(cause: unknown): never {
  const detail = cause instanceof Error ? cause.message : String(cause);
  console.error(
    `engine: DuckDB-WASM ${versionOf(from)} is not of the shape this knows: ${detail}. Run npm ci; if the version is new, see scripts/node/strip-engine.ts.`,
  );
  process.exit(1);
}

/** What the files of a manifest weigh, each on a line. */
function report({ files }: Manifest, state: string): void {
  for (const { name, bytes } of files) console.log(`engine: ${name}, ${megabytes(bytes)}, ${state}`);
}

/** One hash of everything that can change the result. */
function hashOfInputs(): string {
  const makers = ['build-engine.ts', 'node/strip-engine.ts'];
  const inputs = [engine, worker, ...makers.map((file) => readFileSync(join(import.meta.dirname, file)))];
  const versions = [versionOf(join(root, 'node_modules/binaryen')), process.versions['zlib']];
  return sha256([...inputs.map(sha256), ...versions].join('\n'));
}

/** The manifest of the last run, if there is one that can be read. */
function readManifest(): Manifest | undefined {
  try {
    const found = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8')) as Partial<Manifest>;
    return found.files && found.madeFrom ? (found as Manifest) : undefined;
  } catch {
    return undefined; // none yet, or half a file from an interrupted run: make everything again
  }
}

/** Whether a file is there as it was written. */
function isIntact({ name, sha256: expected }: Manifest['files'][number]): boolean {
  const path = join(to, name);
  return existsSync(path) && sha256(readFileSync(path)) === expected;
}

/** The file's bytes, or one line that says what to do and the end of the program. */
function readOrStop(path: string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  console.error(`engine: ${path} is missing. Run npm ci, then try again.`);
  process.exit(1);
}

function versionOf(folder: string): string {
  return (JSON.parse(readOrStop(join(folder, 'package.json')).toString()) as { version: string }).version;
}

/** Gzip with a header that names neither time nor platform, so that equal input gives equal bytes. */
function pack(bytes: Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed.fill(0, 4, 8); // time of writing
  packed[9] = 255; // operating system: unknown
  return packed;
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Size in words, for instance "7.6 MB". */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
