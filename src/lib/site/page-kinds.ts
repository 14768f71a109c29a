/** The kinds of pages a reader can search among, in the order they are offered. */
export const pageKinds = [
  'Findings',
  'Outcomes',
  'Indicators',
  'Authorities',
  'Links',
  'Data',
  'About',
] as const;

export type PageKind = (typeof pageKinds)[number];

const kindOfSection: Readonly<Record<string, PageKind>> = {
  findings: 'Findings',
  outcomes: 'Outcomes',
  indicators: 'Indicators',
  authorities: 'Authorities',
  compare: 'Authorities',
  links: 'Links',
  data: 'Data',
  query: 'Data',
};

/**
 * What kind of page stands at an address from the root of the site.
 *
 * @example pageKind('/links/agency_rate/re_referrals/') // 'Links'
 */
export function pageKind(path: string): PageKind {
  const [section = ''] = path.split('/').filter(Boolean);
  return kindOfSection[section] ?? 'About';
}
