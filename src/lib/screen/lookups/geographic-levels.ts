/** A geographic level with the columns that say which place a row is about. */
export interface GeographicLevel {
  level: string;
  /** Undefined for the one level that has a name only. */
  code?: string;
  name: string;
  secondCode?: string;
}

/** The levels of the standard. */
export const geographicLevels: readonly GeographicLevel[] = [
  { level: 'National', code: 'country_code', name: 'country_name' },
  { level: 'Regional', code: 'region_code', name: 'region_name' },
  { level: 'Local authority', code: 'new_la_code', name: 'la_name', secondCode: 'old_la_code' },
  { level: 'Local authority district', code: 'lad_code', name: 'lad_name' },
  { level: 'RSC region', name: 'rsc_region_lead_name' },
  { level: 'Parliamentary constituency', code: 'pcon_code', name: 'pcon_name' },
  { level: 'Local skills improvement plan area', code: 'lsip_code', name: 'lsip_name' },
  {
    level: 'Local enterprise partnership',
    code: 'local_enterprise_partnership_code',
    name: 'local_enterprise_partnership_name',
  },
  { level: 'English devolved area', code: 'english_devolved_area_code', name: 'english_devolved_area_name' },
  { level: 'Opportunity area', code: 'opportunity_area_code', name: 'opportunity_area_name' },
  { level: 'Ward', code: 'ward_code', name: 'ward_name' },
  { level: 'MAT', code: 'trust_id', name: 'trust_name' },
  { level: 'Sponsor', code: 'sponsor_id', name: 'sponsor_name' },
  { level: 'School', code: 'school_urn', name: 'school_name', secondCode: 'school_laestab' },
  { level: 'Provider', code: 'provider_ukprn', name: 'provider_name' },
  { level: 'Institution', code: 'institution_id', name: 'institution_name' },
  { level: 'Planning area', code: 'planning_area_code', name: 'planning_area_name' },
  { level: 'Police force area', code: 'pfa_code', name: 'pfa_name' },
];

/** Columns every data file has. */
export const requiredDataColumns = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
] as const;

/** The columns of one level. */
export function columnsOf({ code, name, secondCode }: GeographicLevel): string[] {
  return [code, name, secondCode].filter((column) => column !== undefined);
}

/** Every column that says when or where a row is about; never a filter or an indicator. */
export const observationColumns: ReadonlySet<string> = new Set([
  'time_period',
  'time_identifier',
  'geographic_level',
  ...geographicLevels.flatMap(columnsOf),
]);

/** Names that look like a column of a place, whether or not the standard has it. */
export const looksGeographic = new RegExp(
  [
    '^(sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat).*(name|code|urn|ukprn|number|upin|id)$',
    '^(laestab|estab|sch|schools?|prov|providers?|inst|institutions?|name|code|urn|ukprn|number|upin|id|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat)$',
  ].join('|'),
  'i',
);

/** Levels whose rows the publishing service’s table tool leaves out beside others. */
export const levelsLeftOut: ReadonlySet<string> = new Set([
  'School',
  'Provider',
  'Institution',
  'Planning area',
]);

const lowest = ['School', 'Provider', 'Institution'];

/**
 * For each level, the others whose rows may name a place of it, because they lie within one: a row about a ward may say
 * its region, a row about a region no ward.
 */
export const levelsWithin: Readonly<Record<string, readonly string[]>> = {
  Regional: [
    'Local authority',
    'Local authority district',
    'Local skills improvement plan area',
    'Local enterprise partnership',
    'Opportunity area',
    'Parliamentary constituency',
    'English devolved area',
    'Ward',
    'Planning area',
    'Police force area',
    ...lowest,
  ],
  'Local authority': [
    'Local authority district',
    'Parliamentary constituency',
    'Ward',
    'Planning area',
    'Police force area',
    ...lowest,
  ],
  'Local authority district': ['Ward', 'Police force area', ...lowest],
  'Local skills improvement plan area': ['Local authority district', 'Planning area', ...lowest],
  'RSC region': lowest,
  'Parliamentary constituency': lowest,
  'Local enterprise partnership': lowest,
  'English devolved area': lowest,
  'Opportunity area': lowest,
  Ward: lowest,
  MAT: lowest,
  Sponsor: lowest,
  'Planning area': lowest,
  'Police force area': lowest,
  School: [],
  Provider: [],
  Institution: [],
};
