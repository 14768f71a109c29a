/** At most this many names are suggested. */
const most = 3;

/** The names that are spelled nearly like a word, the nearest first; none when all are far from it. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  const furthest = Math.max(2, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, far: name.startsWith(wanted) ? 1 : editsBetween(wanted, name.toLowerCase()) }))
    .filter(({ far }) => far <= furthest)
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many letters must be put in, left out or changed to make one word of the other (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
