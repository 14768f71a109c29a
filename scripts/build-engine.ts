/**
 * Puts the browser's database where the site can serve it: one gzip file for the engine, one for its worker,
 * so that a static host without compression sends few bytes and no file exceeds 25 MiB; and a manifest that says
 * how large they are, so that pages can tell the reader.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { writeTogether } from './node/write-together.ts';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules/@duckdb/duckdb-wasm');
const to = join(root, 'public/engine');
const parts = [
  { source: 'duckdb-eh.wasm', target: 'duckdb-eh.wasm.gz' },
  { source: 'duckdb-browser-eh.worker.js', target: 'worker.js.gz' },
];

const files = new Map<string, Uint8Array>();
let isChanged = false;
for (const { source, target } of parts) {
  const bytes = readOrStop(join(from, 'dist', source));
  const present = packedAlready(join(to, target), bytes);
  const packed = present ?? pack(bytes);
  files.set(target, packed);
  isChanged ||= !present;
  console.log(
    `engine: ${target} ${megabytes(packed)} ${present ? 'is up to date' : `from ${megabytes(bytes)}`}`,
  );
}
if (isChanged || readIfThere(join(to, 'manifest.json'))?.toString() !== manifest()) {
  await writeTogether(to, new Map<string, string | Uint8Array>([...files, ['manifest.json', manifest()]]));
}

/** Version and size of what is served. */
function manifest(): string {
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as { version: string };
  const sizes = [...files].map(([name, { length }]) => ({ name, bytes: length }));
  return `${JSON.stringify({ version, files: sizes }, null, 2)}\n`;
}

/** The file's bytes, or one line that says what to do and the end of the program. */
function readOrStop(path: string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  console.error(`engine: ${path} is missing. Run npm ci, then try again.`);
  process.exit(1);
}

/** The packed file when it already unpacks to exactly these bytes. */
function packedAlready(path: string, bytes: Buffer): Buffer | undefined {
  const packed = readIfThere(path);
  try {
    return packed && gunzipSync(packed).equals(bytes) ? packed : undefined;
  } catch {
    return undefined; // half a file from an interrupted run: pack it again
  }
}

function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** Gzip with a header that names neither time nor platform, so that equal input gives equal bytes. */
function pack(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  packed.fill(0, 4, 8); // time of writing
  packed[9] = 255; // operating system: unknown
  return packed;
}

/** Size in words, for instance "7.6 MB". */
function megabytes(bytes: Uint8Array): string {
  return `${(bytes.length / 1e6).toFixed(1)} MB`;
}
