/**
 * The candidate most like a name, if any is alike in more than half of its letter pairs: for saying what was probably
 * meant, never for acting on it.
 *
 * @example nearestName('turnover', ['turnover_fte', 'region']) // 'turnover_fte'
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, alike: likeness(name, candidate) }))
    .sort((a, b) => b.alike - a.alike);
  const best = ranked[0];
  return best && best.alike > 0.5 ? best.candidate : undefined;
}

/** How alike two names are, from 0 to 1: Dice's coefficient of their letter pairs, ignoring case and signs. */
function likeness(a: string, b: string): number {
  const left = letterPairs(a);
  const right = letterPairs(b);
  const both = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length);
}

/** The distinct pairs of neighbouring letters and digits in a name. */
function letterPairs(name: string): string[] {
  const letters = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return [...new Set(Array.from(letters.slice(1), (letter, i) => `${letters.charAt(i)}${letter}`))];
}
