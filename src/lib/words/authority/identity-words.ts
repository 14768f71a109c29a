import { authorityName, showsNames } from './authority-names.ts';

/** What pages say of how authorities are shown. */
export interface IdentityWords {
  /** After a noun: "authorities, by code". */
  by: string;
  /** A whole sentence, for the foot of a file. */
  shown: string;
  /** What the field is called in which an authority is looked for, and what is said where it finds none. */
  field: string;
  hint: string;
  /** Why authorities are shown so, and what that is worth. */
  why: string;
}

const coded: IdentityWords = {
  by: 'by code',
  shown: 'Authorities are shown by code.',
  field: 'Code',
  hint: 'Codes have an A and three figures, for instance A010.',
  why: 'Authorities bear codes so that readers look at the pattern, not the name. A code is no lock: the figures are published, so anyone who knows an authority’s figures can find its code in the same way.',
};

const named: IdentityWords = {
  by: 'by name',
  shown: 'Authorities are shown by name; addresses and tables keep their codes.',
  field: 'Name, part of it, or code',
  hint: 'Type the name as it is in the list, a part of it, or a code such as A010.',
  why: 'In this build authorities are shown by name, for those who hold the key of the codes. Addresses and tables keep the codes, and the build is not for publication.',
};

/** The words of this build; those of another for a test. */
export function identityWords(isNamed = showsNames()): IdentityWords {
  return isNamed ? named : coded;
}

/**
 * Authorities in the order in which a list shows them: by what each is called.
 *
 * @example inOrderOfNames(['A015', 'A010']) // ['A010', 'A015']
 */
export function inOrderOfNames(
  codes: readonly string[],
  nameOf: (code: string) => string = authorityName,
): string[] {
  return codes.toSorted((a, b) => {
    const [one, other] = [folded(nameOf(a)), folded(nameOf(b))];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}

/** Authorities by code and name, to be chosen from a list, in the order of their names. */
export function namedInOrder(codes: readonly string[]): { code: string; name: string }[] {
  return inOrderOfNames(codes).map((code) => ({ code, name: authorityName(code) }));
}

/**
 * The codes that fit what a reader typed: the code itself, the whole name, or every name that holds the words typed,
 * those that begin with them first. Signs, capitals and accents do not matter, nor whether "and" is written as "&".
 *
 * @example findAuthorities('north lark', [{ code: 'A010', name: 'North Larkfield' }]) // ['A010']
 */
export function findAuthorities(
  typed: string,
  authorities: readonly { code: string; name: string }[],
): string[] {
  const wanted = folded(typed);
  if (wanted === '') return [];
  const known = authorities.map(({ code, name }) => ({ code, name: folded(name) }));
  const whole = known.filter(({ code, name }) => folded(code) === wanted || name === wanted);
  if (whole.length > 0) return whole.map(({ code }) => code);
  const holding = known.filter(({ name }) => name.includes(wanted));
  const begins = ({ name }: { name: string }) => Number(name.startsWith(wanted));
  return holding
    .toSorted((a, b) => begins(b) - begins(a) || (a.name < b.name ? -1 : 1))
    .map(({ code }) => code);
}

/** A text as it is compared: small letters and figures, one space between words. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
