import { unitKind } from './own-figures-unit.ts';

/** Words that say that a figure counts. */
const counts =
  /(^|[ (:,-])#|\b(no\.|nos\.|number of|numbers of|count of)|\((n|no|number|numbers|count|counts|headcount)\)|[-–:,] ?(n|number|count|headcount)$/i;

const fullTime = /\b(fte|wte|full[- ]time[- ]equivalents?)\b/i;

/** What is counted in full-time equivalents. */
const counted =
  /\b(vacanc(y|ies)|posts?|staff|workers?|agency|locums?|leavers?|starters?|managers?|practitioners?)\b/i;

const isShare = /%|\b(rates?|per ?cent\w*|pct|proportion|share|ratio)\b/i;

/** Words of what goes well where an indicator counts what does not, or the other way round. */
const turned =
  /\b(stab(le|ility)|instab\w*|unstable|retention|retained|permanen\w*|filled|continuity|consisten\w*)\b/gi;

/**
 * Why an everyday name may not mean the figure of its indicator: it says a count where that is a share, or the opposite.
 * Undefined where nothing speaks against it.
 *
 * @example doubtOf('# Re-referrals', reReferrals) // '“# Re-referrals” says a count, …'
 */
export function doubtOf(
  name: string,
  { label, unit = '' }: { label: string; unit?: string },
): string | undefined {
  const shown = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  const isCount = counts.test(name) || (fullTime.test(name) && counted.test(name));
  if (unitKind(unit) !== undefined && isCount && !isShare.test(name))
    return `“${shown}” says a count; the figures of “${label}” are in “${unit}”.`;
  const roots = [...name.matchAll(turned)].map(([word]) => word.toLowerCase().slice(0, 4));
  if (roots.some((root) => !label.toLowerCase().includes(root)))
    return `“${shown}” may be the opposite of “${label}”, of which the figure would be another.`;
  return undefined;
}
