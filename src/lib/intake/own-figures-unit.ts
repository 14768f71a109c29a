/** Kinds of unit that a figure cannot change between by itself. */
const kinds: readonly { kind: string; sign: RegExp }[] = [
  { kind: 'percentage', sign: /%|per ?cent|^pct/i },
  { kind: 'money', sign: /£|pound/i },
  { kind: 'per 100,000', sign: /per 100,?000/i },
  { kind: 'per 10,000', sign: /per 10,?000/i },
  { kind: 'per 1,000', sign: /per 1,?000|per thousand/i },
];

/**
 * What kind of unit words name, as far as they say: undefined for counts, scores and anything else.
 *
 * @example unitKind('% of referrals') // 'percentage'
 */
export function unitKind(unit: string): string | undefined {
  return kinds.find(({ sign }) => sign.test(unit))?.kind;
}
