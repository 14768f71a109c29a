import { nearestName } from './nearest-name.ts';
import { doubtOf } from './own-figures-doubt.ts';
import { plainSpaces } from './own-figures-number.ts';

/** An indicator as a reader may name it. */
export interface NamedIndicator {
  indicator: string;
  label: string;
  /** Other names by which the site shows it or people call it; may be those of several. */
  aliases: readonly string[];
  unit?: string;
}

/** What a name means: one indicator, several, or none, with those that may have been meant. */
export type NameReading<T> =
  | { kind: 'one'; indicator: T }
  | { kind: 'several'; indicators: T[] }
  | {
      kind: 'unknown';
      near: () => T[];
      /** Why a name that is nearly one of the site’s is not taken. */
      doubt?: string;
    };

/**
 * Reads names of indicators: the identifier, the label or an everyday name, whatever the case, the signs between words,
 * numbering before it and marks of footnotes behind. A name of several is not decided; one that is only alike is
 * offered, never taken.
 *
 * @example nameReader(indicators)('Re-Referrals within 12 months') // { kind: 'one', indicator }
 */
export function nameReader<T extends NamedIndicator>(
  indicators: readonly T[],
): (name: string) => NameReading<T> {
  const reader = readers.get(indicators) ?? newReader(indicators);
  readers.set(indicators, reader);
  return reader as (name: string) => NameReading<T>;
}

/** Readers of the same indicators, so that a name is worked out once. */
const readers = new WeakMap<readonly NamedIndicator[], (name: string) => NameReading<NamedIndicator>>();

function newReader<T extends NamedIndicator>(indicators: readonly T[]): (name: string) => NameReading<T> {
  const own = byName(indicators, ({ indicator, label }) => [indicator, label]);
  const everyday = byName(indicators, namesOf);
  let near: ((name: string) => T[]) | undefined;
  const known = new Map<string, NameReading<T>>();
  const read = (name: string): NameReading<T> => {
    const found = writings(name).flatMap((plain) => {
      const all = own.get(plain) ?? everyday.get(plain);
      return all ? [[...all]] : [];
    })[0];
    const [first] = found ?? [];
    if (first && found?.length === 1) {
      const doubt = doubtOf(plainSpaces(name), first);
      return doubt ? { kind: 'unknown', near: () => [first], doubt } : { kind: 'one', indicator: first };
    }
    if (first && found) return { kind: 'several', indicators: found };
    return { kind: 'unknown', near: () => (near ??= nearReader(indicators))(name) };
  };
  return (name) => {
    const reading = known.get(name) ?? read(name);
    known.set(name, reading);
    return reading;
  };
}

function byName<T>(indicators: readonly T[], names: (each: T) => readonly string[]): Map<string, Set<T>> {
  const found = new Map<string, Set<T>>();
  for (const each of indicators) {
    for (const name of names(each).map(plainName)) found.set(name, (found.get(name) ?? new Set()).add(each));
  }
  found.delete('');
  return found;
}

function namesOf({ indicator, label, aliases }: NamedIndicator): string[] {
  return [indicator, label, ...aliases];
}

/** A name as written, without marks and numbering, and without the words that say no more than the unit. */
function writings(name: string): string[] {
  const text = plainSpaces(name.slice(0, 200));
  const unmarked = text
    .replace(/( ?(\[[a-z0-9]{1,3}\]|\(\d{1,2}\)|[*†‡§¹²³⁰⁴-⁹]+))+$/i, '')
    .replace(/ ?:$/, '');
  const unnumbered = unmarked.replace(
    /^\(?[a-z]{0,4}[ -]?\d+(\.\d+)*[a-z]?[.):]*( ?[-–—:] ?| )(?=[a-z])/i,
    '',
  );
  const bare = unnumbered
    .replaceAll(/ ?\((%|fte|wte|percentage|per ?cent|rate)\)/gi, '')
    .replaceAll(/^(fte|wte) | (fte|wte)$/gi, '')
    .replace(/^(%|percentage|per ?cent|proportion) (of )?/i, '')
    .replace(/,? ?(%|\(?(as a )?percentage\)?|per ?cent)$/i, '');
  return [...new Set([text, unmarked, unnumbered, bare].map(plainName))];
}

/** A name reduced to its words: small letters, no signs, single spaces. */
export function plainName(name: string): string {
  return plainSpaces(
    name
      .toLowerCase()
      .replaceAll('&', ' and ')
      .replaceAll(/['’]s\b/g, 's')
      .replaceAll(/[^a-z0-9]+/g, ' '),
  );
}

/** Short forms of the trade, written out. */
const short: Readonly<Record<string, string>> = {
  cp: 'child protection',
  cpp: 'child protection plan',
  cpps: 'child protection plan',
  lac: 'looked after children',
  cla: 'looked after children',
  cic: 'looked after children',
  clas: 'looked after children',
  cin: 'children in need',
  sw: 'social worker',
  sws: 'social worker',
  icpc: 'first child protection conference',
  icpcs: 'first child protection conference',
  initial: 'first',
  sgo: 'special guardianship',
  sgos: 'special guardianship',
  candf: 'assessment',
  eal: 'first language',
  fsm: 'free school meal',
  fte: 'first time youth justice',
  mh: 'mental health',
  ks2: 'age 11 expected standard',
  ks4: 'attainment 8',
  gcse: 'attainment 8',
  a8: 'attainment 8',
  dentist: 'dental',
};

/** Words that tell nothing apart. */
const idle = new Set(
  'a an and at by for from in of on or the to who were was with have had that rate'.split(' '),
);

/** Reads which indicators a name is most like: by the words it has in common with their names, rare words counting more. */
function nearReader<T extends NamedIndicator>(indicators: readonly T[]): (name: string) => T[] {
  const named = indicators.flatMap((indicator) =>
    namesOf(indicator).map((name) => ({ indicator, words: wordsOf(name) })),
  );
  const counts = new Map<string, number>();
  for (const { words } of named) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + Math.log(1 + named.length / (counts.get(word) ?? 0.5)), 0);
  return (name) => {
    const words = wordsOf(name);
    const own = weigh(words);
    if (own === 0) return [];
    const best = new Map<T, number>();
    for (const each of named) {
      const likeness = (2 * weigh(words.intersection(each.words))) / (own + weigh(each.words));
      if (likeness > (best.get(each.indicator) ?? 0.4)) best.set(each.indicator, likeness);
    }
    const alike = [...best].toSorted(([, a], [, b]) => b - a).map(([indicator]) => indicator);
    return alike.length > 0 ? alike.slice(0, 3) : misspelt(name, indicators);
  };
}

/** The indicator whose name has most letter pairs in common, for a name with no word of theirs. */
function misspelt<T extends NamedIndicator>(name: string, indicators: readonly T[]): T[] {
  const nearest = nearestName(plainName(name), indicators.flatMap(namesOf).map(plainName));
  if (nearest === undefined) return [];
  return indicators.filter((each) => namesOf(each).map(plainName).includes(nearest)).slice(0, 3);
}

function wordsOf(name: string): Set<string> {
  const words = plainName(name)
    .split(' ')
    .flatMap((word) => (Object.hasOwn(short, word) ? (short[word] as string) : word).split(' '))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  return new Set(words.filter((word) => word !== '' && !idle.has(word)));
}
