import { foldWord, hashOf, type HiddenName, wordsOf } from './hidden-names.ts';

/** A nine-character code of an English authority of the official statistics. */
const statisticalCode = /\bE(?:0[6-9]|10)\d{6}\b/gi;

/** Where a text names an authority, and which of the hidden names it says. */
export interface FoundName {
  at: number;
  hash: string;
}

/** Runs of letters; what is spelt out before one does not belong to it. */
const letters = /%[\dA-F]{2}|\\[nrtbfv]|[\u0300-\u036f\u00adA-Za-z\u00c0-\u024f]{2,}/g;

/** How far the last word of a name may stand from its first, markup included. */
const reach = 400;

/**
 * Looks for these names and codes in texts: in any case, across markup and line ends, as whole words. What is an
 * English word too counts only where it is written like a name. Numbers are looked for by `numberColumns` alone.
 */
export function nameFinder(names: readonly HiddenName[]): (text: string) => FoundName[] {
  const byFirst = Map.groupBy(
    names.filter(({ kind }) => kind === 'name' || kind === 'form'),
    ({ first }) => first,
  );
  const codes = new Set(names.filter(({ kind }) => kind === 'code').map(({ hash }) => hash));
  const known = new Map<string, readonly HiddenName[]>();
  const beginWith = (word: string): readonly HiddenName[] => {
    const found = known.get(word) ?? byFirst.get(hashOf(foldWord(word))) ?? [];
    known.set(word, found);
    return found;
  };
  return (text) => {
    const found: FoundName[] = [];
    const isPossible = new Set(text.match(letters)).values().some((word) => beginWith(word).length > 0);
    for (const { 0: word, index: at } of isPossible ? text.matchAll(letters) : [])
      for (const name of beginWith(word)) if (stands(name, text, at)) found.push({ at, hash: name.hash });
    for (const { 0: code, index: at } of text.matchAll(/\b[A-Z]\d{8}\b/gi)) {
      const hash = hashOf(code.toUpperCase());
      if (codes.has(hash)) found.push({ at, hash });
    }
    return found;
  };
}

/** Every statistical code shaped like that of an authority, whether there is such an authority or not. */
export function findCodes(text: string): FoundName[] {
  return [...text.matchAll(statisticalCode)].map(({ 0: code, index: at }) => ({ at, hash: hashOf(code) }));
}

/** How many numbers a column must hold before all of them being those of authorities is no chance. */
const fewestNumbers = 10;

/**
 * The columns of a table that hold the three-digit numbers of authorities and nothing else. A number by itself says
 * nothing, since any count may be equal to one; a column of them is a key.
 */
export function numberColumns(
  names: readonly HiddenName[],
  columns: ReadonlyMap<string, Iterable<unknown>>,
): string[] {
  const known = new Set(names.filter(({ kind }) => kind === 'number').map(({ hash }) => hash));
  return [...columns].flatMap(([column, cells]) => {
    const found = new Set<string>();
    for (const cell of cells) {
      const text = String(cell ?? '').trim();
      if (text === '' || found.has(text)) continue;
      if (!/^\d{3}$/.test(text) || !known.has(hashOf(text))) return [];
      found.add(text);
    }
    return found.size >= fewestNumbers ? [column] : [];
  });
}

/** Whether a name stands at this place of a text: as its words follow each other there, with or without markup between. */
function stands({ hash, words, ordinary }: HiddenName, text: string, at: number): boolean {
  const here = text.slice(at, at + reach);
  const readings = here.includes('<') ? [here, here.replaceAll(/<[^>]*>/g, ' ')] : [here];
  const isThere = readings.some((each) => hashOf(wordsOf(each).slice(0, words).join(' ')) === hash);
  return isThere && (!ordinary || isWrittenAsName(text, at));
}

/** A whole cell, string or element. */
const [wholeBefore, wholeAfter] = [/(?:^|[\n,;\t"'`>])$/, /^[\p{L}]+(?:$|[\r\n,;\t"'`<])/u];

/** Where a sentence says a place. */
const placeBefore = /\b(?:in|at|near|from|of|for|to|by|and|than|like|outside|around|within|across) $/;
const placeAfter = /^\p{L}+ (?:Borough|City|Council|authority)\b/u;

/** A subject of a key stage, which has a capital too. */
const subjectBefore = /\b(?:KS ?\d|Key Stage \d)\b[^\n"<]{0,40}$/;

/**
 * Whether an English word is written as a name: with a capital, as the whole of a cell, after “in” and its like, or
 * before “Council” and its like.
 */
function isWrittenAsName(text: string, at: number): boolean {
  const [before, here] = [text.slice(Math.max(0, at - 60), at), text.slice(at, at + 60)];
  if (!/^\p{Lu}/u.test(here) || subjectBefore.test(before)) return false;
  return (
    (wholeBefore.test(before) && wholeAfter.test(here)) || placeBefore.test(before) || placeAfter.test(here)
  );
}

/** The lines of a text on which these places lie, each once. */
export function linesOf(text: string, places: readonly number[]): number[] {
  return [...new Set(places.map((at) => text.slice(0, at).split('\n').length))].toSorted((a, b) => a - b);
}
