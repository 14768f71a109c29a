/**
 * Names of countries by code, as the Office for National Statistics gives them. A place outside them has the code `z`.
 */
export const countries: Readonly<Record<string, string>> = {
  E92000001: 'England',
  K02000001: 'United Kingdom',
  K03000001: 'Great Britain',
  K04000001: 'England and Wales',
  N92000002: 'Northern Ireland',
  S92000003: 'Scotland',
  W92000004: 'Wales',
};

/** Names of English regions by code, with the two parts of London. */
export const regions: Readonly<Record<string, string>> = {
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
  E13000001: 'Inner London',
  E13000002: 'Outer London',
};

/** The code of a place that is not available, and the name it must bear. */
export const notAvailable = { code: 'x', name: 'Not available' } as const;

/** The code of what is no place of its kind, and the names it may bear. */
export const notApplicable = {
  code: 'z',
  names: new Set([
    'Not applicable',
    'Unknown',
    'Outside of England',
    'Outside of England and unknown',
    'Outside of United Kingdom',
    'Outside of United Kingdom and unknown',
    'Outside of the United Kingdom',
    'Outside of the United Kingdom and unknown',
    'England, Wales and Northern Ireland',
  ]) as ReadonlySet<string>,
} as const;

/** Columns of a kind of place whose code has a form, with that form. Names are not held: there are too many to list. */
export interface AreaForm {
  /** What the standard calls the check. */
  check: string;
  level: string;
  code: string;
  name: string;
  form: RegExp;
}

/** The kinds of place whose codes are known by form alone. */
export const areaForms: readonly AreaForm[] = [
  {
    check: 'district_pairs',
    level: 'Local authority district',
    code: 'lad_code',
    name: 'lad_name',
    form: /^(E0[6-9]|W06|S12|N09)\d{6}$/,
  },
  {
    check: 'constituency_pairs',
    level: 'Parliamentary constituency',
    code: 'pcon_code',
    name: 'pcon_name',
    form: /^(E14|W07|S14|N0[56])\d{6}$/,
  },
  {
    check: 'partnership_pairs',
    level: 'Local enterprise partnership',
    code: 'local_enterprise_partnership_code',
    name: 'local_enterprise_partnership_name',
    form: /^E37\d{6}$/,
  },
  {
    check: 'improvement_area_pairs',
    level: 'Local skills improvement plan area',
    code: 'lsip_code',
    name: 'lsip_name',
    form: /^E69\d{6}$/,
  },
  {
    check: 'devolved_area_pairs',
    level: 'English devolved area',
    code: 'english_devolved_area_code',
    name: 'english_devolved_area_name',
    form: /^(E47|E61)\d{6}$/,
  },
  {
    check: 'ward_pairs',
    level: 'Ward',
    code: 'ward_code',
    name: 'ward_name',
    form: /^(E05|W05|S13|N08)\d{6}$/,
  },
];
