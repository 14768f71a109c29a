import { hashListName, readHashList } from '../../lib/tables/hash-list.ts';

const texts: Record<string, string> = import.meta.glob(
  ['../../../public/data/tables.sha256', '../../../public/engine/manifest.json'],
  { query: '?raw', import: 'default', eager: true },
);

/** What the manifest of the engine says of each file: its hash as it lies on the host and once it is unpacked. */
interface EngineManifest {
  files: { name: string; sha256: string; unpackedSha256: string }[];
}

/** The list of hashes of the tables this page was built with. */
export function builtWith(): string {
  return builtText(`data/${hashListName}`);
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The SHA-256 that a file of the site may have, by its path below the root: two for a packed one, which some hosts unpack
 * on the way. They were written into the page's script when it was built, so that no other file passes for it.
 * Throws for a file that the page was not built with.
 */
export function hashesOf(path: string): readonly string[] {
  known ??= readKnown();
  const hashes = known.get(path);
  if (!hashes) throw new Error(`hashesOf unknown file: ${path}`);
  return hashes;
}

function readKnown(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, hash] of readHashList(builtWith())) found.set(`data/${name}`, [hash]);
  const { files } = JSON.parse(builtText('engine/manifest.json')) as EngineManifest;
  for (const { name, sha256, unpackedSha256 } of files) found.set(`engine/${name}`, [sha256, unpackedSha256]);
  return found;
}

function builtText(path: string): string {
  const text = texts[`../../../public/${path}`];
  if (text === undefined) throw new Error(`known-files ${path} was not there when the page was built`);
  return text;
}
