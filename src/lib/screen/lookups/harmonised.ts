/** Words in a column’s name that show it to be about a harmonised idea. */
export const harmonisedWords = /sen_|primary_need|secondary_need|establishment_type|ethnic/;

/** The names that harmonised columns bear. */
export const harmonisedNames: ReadonlySet<string> = new Set([
  'sen_status',
  'sen_primary_need',
  'sen_secondary_need',
  'sen_provision',
  'establishment_type',
  'establishment_type_group',
  'ethnicity_major',
  'ethnicity_minor',
  'ethnicity_detailed',
  'minority_ethnic',
]);

/** What a `characteristic_group` about ethnicity must hold. */
export const ethnicGroupWords = /Ethnicity Major|Ethnicity Minor|Ethnicity Detailed|Minority Ethnic/;

/** The groups of ethnicity in the government’s standard, each with its parts. */
const ethnicities: Readonly<Record<string, readonly string[]>> = {
  Total: [],
  White: [
    'English/Welsh/Scottish/Northern Irish/British',
    'Irish',
    'Gypsy or Irish Traveller',
    'Any other White background',
  ],
  'Mixed/Multiple ethnic groups': [
    'White and Black Caribbean',
    'White and Black African',
    'White and Asian',
    'Any other Mixed/Multiple ethnic background',
  ],
  'Asian/Asian British': ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
  'Black/African/Caribbean/Black British': [
    'African',
    'Caribbean',
    'Any other Black/African/Caribbean background',
  ],
  'Other ethnic group': ['Arab', 'Any other ethnic group'],
};

const pairs: ReadonlySet<string> = new Set([
  'Unknown|Unknown',
  ...Object.entries(ethnicities).flatMap(([major, minors]) =>
    ['Total', ...minors].map((minor) => `${bare(major)}|${bare(minor)}`),
  ),
]);

const words: ReadonlySet<string> = new Set([...pairs].flatMap((pair) => pair.split('|')));

/** A name without the blanks some files have around the strokes. */
function bare(name: string): string {
  return name.replaceAll(/ *\/ */g, '/');
}

/** Whether the standard has this group with this part. */
export function isEthnicPair(major: string, minor: string): boolean {
  return pairs.has(`${bare(major)}|${bare(minor)}`);
}

/** Whether the standard has this as a group or as a part of one. */
export function isEthnicWord(word: string): boolean {
  return words.has(bare(word));
}

/** What in the name of an indicator shows that a filter is hidden in it. */
export const filterItemWords =
  /male|asian|chinese|indian|pakistani|bangladeshi|black|african|caribbean|white|roma|irish|english|british|scottish|welsh|arab/i;
