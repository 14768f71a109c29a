/**
 * A list in a sentence; parted by semicolons where an item has a comma of its own.
 *
 * @example listOf(['a', 'b', 'c']) // 'a, b and c'
 */
export function listOf(items: readonly string[]): string {
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/**
 * A choice in a sentence.
 *
 * @example eitherOf(['a', 'b', 'c']) // 'a, b or c'
 */
export function eitherOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/**
 * A count with its noun; the plural adds an s unless given.
 *
 * @example countOf(1, 'authority', 'authorities') // '1 authority'
 */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}

/** The same words with a capital at the start. */
export function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const small = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * A count in a sentence: in words up to ten.
 *
 * @example spellOut(1) // 'one'
 */
export function spellOut(count: number): string {
  return small[count] ?? String(count);
}

const teens = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/**
 * A count in a sentence that may be quoted: in words up to twenty.
 *
 * @example spellOutTo20(14) // 'fourteen'
 */
export function spellOutTo20(count: number): string {
  return teens[count - small.length] ?? spellOut(count);
}

/** The same words with a small letter at the start, for the middle of a sentence. */
export function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
