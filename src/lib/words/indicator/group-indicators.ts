import type { Role } from '../../tables/table.ts';
import type { Indicator } from '../../tables/rows.ts';

/** The roles as headings, in reading order, with what each is for. */
export const roleHeadings: readonly { role: Role; heading: string; explanation: string }[] = [
  {
    role: 'support',
    heading: 'Support for social workers',
    explanation: 'What national figures count of the support front-line staff have.',
  },
  {
    role: 'outcome',
    heading: 'Outcomes for children',
    explanation: 'What national figures count of how children fare, under the headings of the 2012 report.',
  },
  {
    role: 'context',
    heading: 'Context',
    explanation: 'What places differ in that support does not decide.',
  },
];

/** Domains in the order of the 2012 report. */
const domains = [
  'Recruitment',
  'Retention',
  'Workload',
  'Staff wellbeing',
  'Line management',
  'Practice leadership',
  'Leadership',
  'Partnership timeliness',
  'Continuity',
  'Safer',
  'Healthier',
  'Happier',
  'Able to learn',
  'Wider family',
  'Deprivation',
  'Demand',
  'Composition',
  'Size',
  'Resources',
];

/** The tiers of children an outcome can count, nearest to the report's question first. */
export const tierHeadings: Readonly<Record<string, string>> = {
  '1 CP plan': 'Children on child protection plans',
  '2 In need': 'Children in need',
  '3 Looked after': 'Children looked after',
  '4 All children': 'All children in the area',
};

/** The children counted, in words. Throws on a tier that has none. */
export function tierHeading(tier: string): string {
  const heading = tierHeadings[tier];
  if (!heading) throw new Error(`tierHeading unknown tier: ${tier}`);
  return heading;
}

/** Indicators in reading order: role, domain, nearest tier of children first, then name. */
export function inReadingOrder<T extends Pick<Indicator, 'role' | 'domain' | 'tier' | 'label'>>(
  indicators: readonly T[],
): T[] {
  const roles = roleHeadings.map(({ role }) => role);
  return indicators.toSorted(
    (a, b) =>
      roles.indexOf(a.role) - roles.indexOf(b.role) ||
      placeOf(a.domain) - placeOf(b.domain) ||
      compareText(a.tier ?? '', b.tier ?? '') ||
      compareText(a.label, b.label),
  );
}

function placeOf(domain: string): number {
  const place = domains.indexOf(domain);
  if (place < 0) throw new Error(`inReadingOrder unknown domain: ${domain}`);
  return place;
}

/** By code point, the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
