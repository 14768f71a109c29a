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

/** Words that say that a figure counts, and is no share or rate. */
const counts =
  /^(counts?|numbers?|no\.?|nos\.?|#|n|num|volumes?|fte|wte|full[- ]time[- ]equivalents?|headcount|posts?|people|persons?|cases|staff|workers?|social workers?)( \(?(fte|wte)\)?)?$/i;

/**
 * Whether a unit is that of a count.
 *
 * @example isCountUnit('FTE') // true
 */
export function isCountUnit(unit: string): boolean {
  return unitKind(unit) === undefined && counts.test(unit);
}

/** Whether a text names a unit and nothing else. */
export function isUnit(text: string): boolean {
  return (
    text.length < 60 &&
    (unitKind(text) !== undefined ||
      isCountUnit(text) ||
      /^(scores?|ratio|points?|average|rate|days?)\b/i.test(text))
  );
}
