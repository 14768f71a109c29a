import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flippedVerdicts, type Release, releaseBefore, releaseOf } from '../../src/lib/release/release.ts';
import type {
  AcceptedChange,
  ReleaseComparison,
  TableComparison,
} from '../../src/lib/tables/release-comparison.ts';
import { readFindingVerdicts, readVerdicts } from '../build-links/standing-results.ts';

/** What is known of a release before its report is made. */
interface Drafted {
  edition: string;
  before: string;
  comparison: TableComparison;
  accepted: AcceptedChange[];
}

/** The report on a drafted release: its tables held against the standing ones, and the verdicts that flipped. */
export async function makeReport(
  draft: string,
  { edition, before, comparison, accepted }: Drafted,
): Promise<ReleaseComparison> {
  const results = join(draft, 'results');
  const release = releaseOf(edition, await readFindingVerdicts(results), await readVerdicts(results));
  const previous = releaseBefore(edition, await readHistory(draft));
  const flipped = previous ? flippedVerdicts(previous, release) : { pairs: [], findings: [] };
  return { edition, before, ...comparison, accepted, ...flipped };
}

/** Every release that is kept in the history of a folder. */
async function readHistory(folder: string): Promise<Release[]> {
  const history = join(folder, 'history');
  const names = (await readdir(history)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(history, name), 'utf8')) as Release),
  );
}
