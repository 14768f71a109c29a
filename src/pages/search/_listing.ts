import { identityWords } from '../../lib/words/authority/identity-words.ts';
import { getCollection } from 'astro:content';
import { inReadingOrder, roleHeadings } from '../../lib/words/indicator/group-indicators.ts';
import { areaPath } from '../../lib/words/outcome/outcome-area.ts';
import { capitalise } from '../../lib/words/phrases.ts';
import { showsGroups } from '../_groups.ts';
import { allFindings } from '../findings/_findings.ts';
import { outcomeAreas } from '../outcomes/_areas.ts';

/** Pages that belong together, under the address of their section. */
export interface ListedPages {
  heading: string;
  path?: string;
  pages: { label: string; path: string }[];
}

/** Every page of the site but those of single pairs, which the grid of links holds, and of parts that have none. */
export async function listedPages(): Promise<ListedPages[]> {
  const indicators = inReadingOrder((await getCollection('indicators')).map((entry) => entry.data));
  const tables = (await getCollection('tables')).toSorted((a, b) => a.data.place - b.data.place);
  const areas = (await showsGroups()) ? [] : await outcomeAreas();
  const parts: ListedPages[] = [
    { heading: 'Sections', pages: sections },
    {
      heading: 'Findings of the report',
      path: '/findings/',
      pages: (await allFindings()).map(({ title, path }) => ({ label: title, path })),
    },
    {
      heading: 'Outcomes in the report',
      path: '/outcomes/',
      pages: areas.map((area) => ({ label: capitalise(area.name), path: areaPath(area) })),
    },
    ...roleHeadings.map(({ role, heading }) => ({
      heading,
      path: '/indicators/',
      pages: indicators
        .filter((each) => each.role === role)
        .map(({ label, indicator }) => ({ label, path: `/indicators/${indicator}/` })),
    })),
    {
      heading: 'Tables',
      path: '/data/',
      pages: tables.map(({ data }) => ({ label: data.title, path: `/data/${data.name}/` })),
    },
  ];
  return parts.filter(({ pages }) => pages.length > 0);
}

const sections = [
  { label: 'Home: the question and the answer', path: '/' },
  { label: 'Findings: what the report said, held against the figures', path: '/findings/' },
  { label: 'Outcomes: what got better for children', path: '/outcomes/' },
  { label: 'Indicators: what is counted', path: '/indicators/' },
  { label: `Authorities: where each one stands, ${identityWords().by}`, path: '/authorities/' },
  { label: 'Compare: find your authority and set it beside others', path: '/compare/' },
  { label: 'Links: every support with every outcome', path: '/links/' },
  { label: 'Explore: choose a link and see it drawn', path: '/explore/' },
  { label: 'Query: ask the tables in SQL', path: '/query/' },
  { label: 'Methods: how each number is made', path: '/methods/' },
  { label: 'Data: tables to take away', path: '/data/' },
  { label: 'What the release gives away: how far a code hides, measured', path: '/data/disclosure/' },
  { label: 'Releases: what changed and when', path: '/releases/' },
  { label: 'Accessibility', path: '/accessibility/' },
  { label: 'Privacy', path: '/privacy/' },
];
