/** A nine-character code of an English authority of the official statistics. */
const statisticalCode = /\bE(?:0[6-9]|10)\d{6}\b/g;

/**
 * What of these names gives an authority away: each name, and what stands before its comma. A name that the texts
 * also use as an ordinary word, in small letters, proves nothing and is left out.
 */
export function tellingNames(names: readonly string[], texts: readonly string[]): string[] {
  const candidates = new Set(names.flatMap((name) => [name, name.split(',')[0] ?? name]));
  return [...candidates].filter((name) => {
    const word = anyOf([name.toLowerCase()]);
    return !texts.some((text) => text.search(word) >= 0);
  });
}

/** The lines of a text that hold one of these names or a statistical code; each line once. */
export function findNames(text: string, names: readonly string[]): number[] {
  const patterns = [statisticalCode, ...(names.length > 0 ? [anyOf(names)] : [])];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => text.slice(0, match.index).split('\n').length),
  );
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** A pattern for any of these names as whole words. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\w-])(?:${escaped.join('|')})(?![\w-])`, 'g');
}
