import { getCollection, type CollectionEntry } from 'astro:content';
import { verdictOnClaim, type FindingVerdictName } from '../../lib/words/finding/finding-verdict-names.ts';
import type { ClaimAndLinks } from '../../lib/words/finding/describe-finding.ts';
import type { FindingVerdictRow } from '../../lib/tables/result-rows.ts';
import { showsGroups } from '../_groups.ts';

/** A finding with its address and what the figures say of it. */
export interface JudgedFinding extends ClaimAndLinks {
  entry: CollectionEntry<'findings'>;
  number: number;
  title: string;
  path: string;
  /** On its claim. */
  verdict: FindingVerdictName;
}

let judged: Promise<JudgedFinding[]> | undefined;

/** Every finding in the order of the report; none where authorities are shown in groups. */
export function allFindings(): Promise<JudgedFinding[]> {
  judged ??= gather();
  return judged;
}

async function gather(): Promise<JudgedFinding[]> {
  if (await showsGroups()) return [];
  const [entries, verdicts] = await Promise.all([
    getCollection('findings'),
    getCollection('findingVerdicts'),
  ]);
  const rows = new Map(verdicts.map(({ data }) => [data.finding, data]));
  return entries
    .map((entry) => judge(entry, rows.get(entry.data.number)))
    .toSorted((a, b) => a.number - b.number);
}

/** Joins a finding with its verdict; stops where one has pairs and the other has not. */
function judge(entry: CollectionEntry<'findings'>, row: FindingVerdictRow | undefined): JudgedFinding {
  const { number, title, claims, not_tested: notTested, pairs } = entry.data;
  const named = (pairs?.supports.length ?? 0) * (pairs?.outcomes.length ?? 0);
  if (named !== (row?.pairs ?? 0))
    throw new Error(
      `allFindings requires as many pairs judged as named for finding ${number}: ${row?.pairs ?? 0} and ${named}. Run npm run data:findings, then npm run data:links.`,
    );
  const path = `/findings/${entry.id}/`;
  return {
    entry,
    number,
    title,
    path,
    claims,
    notTested,
    row,
    verdict: verdictOnClaim(claims, row?.verdict),
  };
}
