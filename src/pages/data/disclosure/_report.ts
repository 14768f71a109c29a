import { getCollection, getEntry } from 'astro:content';
import { editionOf } from '../../../lib/tables/data-package.ts';
import type { DisclosureReport } from '../../../lib/tables/disclosure-report.ts';

/** What was measured of this release, and the date of its data. */
export async function readReport(): Promise<{ report: DisclosureReport; edition: string }> {
  const entry = await getEntry('disclosure', 'report');
  if (!entry)
    throw new Error('data/disclosure-report.json is not there: write it with npm run data:disclosure');
  const sources = (await getCollection('sources')).map(({ data }) => data);
  return { report: entry.data.report, edition: editionOf(sources) };
}
