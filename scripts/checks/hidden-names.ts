import { createHmac } from 'node:crypto';
import { readCsv } from '../../src/lib/intake/read-csv.ts';

/** Where the list lies in a folder of data. */
export const hiddenNamesFile = 'hidden-names.csv';

const kinds = ['name', 'form', 'code', 'number'] as const;

/**
 * One way of writing an authority, as it can be committed without saying which. The names are public, so that whoever
 * tries all names finds them: the hash keeps them out of our files and out of what is searched there, no more.
 */
export interface HiddenName {
  /** Of all its words. */
  hash: string;
  /** Of its first word. */
  first: string;
  words: number;
  /** The `name` in the register, another `form` of it, a statistical `code`, or the three-digit `number`. */
  kind: (typeof kinds)[number];
  /** Whether it is an English word too, and so a name only where it is written like one. */
  ordinary: boolean;
}

/** Mixed into every hash, so that no list of hashes made elsewhere fits ours. It is no secret. */
const salt = 'a4f0d39e438f192ddd09b9d08a1fef7f';

/** The hash of words as `wordsOf` gives them, with single spaces between; of a code; of a number. */
export function hashOf(text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex').slice(0, 32);
}

/** An `&` in any spelling, what else is spelt out, and runs of letters. A capital after `\n` belongs to the next word. */
const parts =
  /(?<and>%26|\\u0026|&(?:amp;|#38;|#x26;|(?!#?\w+;)))|&#?\w+;|%[\dA-F]{2}|\\[nrtbfv]|(?<word>[\u0300-\u036f\u00adA-Za-z\u00c0-\u024f]+)/g;

/** The words of a text in small letters, without accents and punctuation; each `&` is an `and`. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(parts)].flatMap(({ groups }) => {
    if (groups?.['and']) return ['and'];
    return groups?.['word'] ? [foldWord(groups['word'])] : [];
  });
}

/** A word in small letters, without accents and soft hyphens. */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase();
}

/** The list as it is kept: in the order of the hashes, which says nothing of the order of the authorities. */
export function formatHiddenNames(names: readonly HiddenName[]): string {
  const lines = names.map(({ hash, first, words, kind, ordinary }) =>
    [hash, first, words, kind, ordinary].join(','),
  );
  return `hash,first,words,kind,ordinary\n${lines.toSorted().join('\n')}\n`;
}

/** The list as it was kept; nothing where it holds no name or is damaged anywhere. */
export function readHiddenNames(text: string): HiddenName[] | undefined {
  const { rows, problems } = readCsv(text, hiddenNamesFile);
  const names = rows.map(readRow).filter((name) => name !== undefined);
  return problems.length > 0 || names.length < rows.length || names.length === 0 ? undefined : names;
}

function readRow({
  hash = '',
  first = '',
  words,
  kind,
  ordinary,
}: Record<string, string>): HiddenName | undefined {
  const known = kinds.find((each) => each === kind);
  const isSound = [hash, first].every((each) => /^[\da-f]{32}$/.test(each)) && Number(words) >= 1;
  if (!known || !isSound) return undefined;
  return { hash, first, words: Number(words), kind: known, ordinary: ordinary === 'true' };
}
