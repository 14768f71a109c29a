/** The name of the file beside the published tables that lists their hashes. */
export const hashListName = 'tables.sha256';

/**
 * A list of files with their SHA-256, in the form that `sha256sum -c` reads: sorted by name, so that the same files give
 * the same list.
 */
export function formatHashList(files: readonly { path: string; sha256: string }[]): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** The hash of each file of a list by its name. Throws on a line that is none. */
export function readHashList(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, i) => {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
      if (hash === undefined || name === undefined)
        throw new Error(`readHashList expected a hash and a name in line ${i + 1}: ${line.slice(0, 80)}`);
      return [name, hash];
    }),
  );
}
