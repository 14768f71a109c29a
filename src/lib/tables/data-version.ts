/** A published file that the version stands for. */
export interface VersionedFile {
  name: string;
  /** Of its bytes. */
  hash: string;
}

/**
 * The version of the published tables: the date of the data and a short mark that changes with any byte of any of
 * them, to stand in links and logs. The order of the files does not matter.
 *
 * @example dataVersion('2025-11-20', resources) // '2025-11-20.1k2f9zq'
 */
export function dataVersion(edition: string, files: readonly VersionedFile[]): string {
  const text = files
    .map(({ name, hash }) => `${name} ${hash}`)
    .toSorted()
    .join('\n');
  return `${edition}.${fingerprint(text)}`;
}

/** The date of the data in a version. */
export function editionIn(version: string): string {
  return version.slice(0, 10);
}

/** FNV-1a over the text, 64 bits, in base 36: it marks a change and hides nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash.toString(36).slice(0, 8);
}
