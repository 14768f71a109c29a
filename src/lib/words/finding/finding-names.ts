import { capitalise } from '../phrases.ts';

/** What a finding is about, in the order in which the themes are shown. */
export const findingThemes = [
  { theme: 'children', words: 'Children and families' },
  { theme: 'practice', words: 'Confidence and skill' },
  { theme: 'managers', words: 'Managers and supervision' },
  { theme: 'teams', words: 'Teams and partners' },
  { theme: 'culture', words: 'Culture and leaders' },
  { theme: 'workforce', words: 'Workforce and workload' },
  { theme: 'evidence', words: 'Standards, records and evidence' },
] as const;

/** What a finding claims: only a claim about outcomes is tested by links with outcomes. */
export const findingClaims = {
  outcomes: 'that outcomes for children were better where social workers were well supported',
  practice: 'how people and services work',
} as const;

/** How near the national figures come to a finding, nearest first. */
export const findingDirectness = [
  {
    directness: 'direct',
    words: 'Counted directly',
    meaning:
      'The claim is about outcomes, and national figures count the support and the outcomes it speaks of.',
  },
  {
    directness: 'proxy',
    words: 'By proxy',
    meaning:
      'The claim is about outcomes, and national figures count something that stands near, not the thing itself.',
  },
  {
    directness: 'related',
    words: 'A related link only',
    meaning: 'The claim is not about outcomes, so a link with outcomes stands near it and does not test it.',
  },
  {
    directness: 'not_measured',
    words: 'Not measured nationally',
    meaning: 'No national figure stands near enough to the claim.',
  },
] as const;

/** How far a part of a claim is counted. */
export const partMeasures = { open: 'not counted', half: 'in part', full: 'counted' } as const;

/** Whom a finding is about, as a word in a line of facts. */
export const findingSubjects = {
  staff: 'front-line staff',
  leaders: 'leaders and managers',
  families: 'families',
  children: 'children',
  systems: 'the organisation',
} as const;

/** Where a finding stands in the summary of the report. */
export const findingPlaces = {
  opening: { first: 1, last: 6, count: 'six', words: 'that open the key findings' },
  features: { first: 7, last: 12, count: 'six', words: 'features that well-supporting authorities shared' },
  following: { first: 13, last: 25, count: 'thirteen', words: 'that follow the features' },
} as const;

/** The number of the last finding there is. */
export const lastFinding = Math.max(...Object.values(findingPlaces).map(({ last }) => last));

export type FindingTheme = (typeof findingThemes)[number]['theme'];
export type FindingClaim = keyof typeof findingClaims;
export type FindingDirectness = (typeof findingDirectness)[number]['directness'];
export type PartMeasure = keyof typeof partMeasures;
export type FindingSubject = keyof typeof findingSubjects;
export type FindingPlace = keyof typeof findingPlaces;

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
];

/**
 * Where a finding stands in the report, in words. Throws where number and place disagree.
 *
 * @example placeWords(2, 'opening') // 'Second of the six that open the key findings'
 */
export function placeWords(number: number, place: FindingPlace): string {
  const { first, last, count, words } = findingPlaces[place];
  const ordinal = ordinals[number - first];
  if (number > last || ordinal === undefined)
    throw new Error(`placeWords requires a number from ${first} to ${last} for ${place}: ${number}`);
  return `${capitalise(ordinal)} of the ${count} ${words}`;
}

/** The theme as words. */
export function themeWords(theme: FindingTheme): string {
  return findingThemes.find((each) => each.theme === theme)?.words ?? unknown('themeWords', theme);
}

/** How directly a finding is measured, as words. */
export function directnessWords(directness: FindingDirectness): string {
  const found = findingDirectness.find((each) => each.directness === directness);
  return found?.words ?? unknown('directnessWords', directness);
}

function unknown(name: string, value: string): never {
  throw new Error(`${name} unknown: ${value}`);
}
