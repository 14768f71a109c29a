import { getCollection, getEntry } from 'astro:content';
import { pairEvidence, type PairEvidence } from '../../../content/pair-evidence.ts';
import { pairId, type Curve } from '../../../content/pairs.ts';
import type { Source } from '../../../lib/tables/rows.ts';
import { everything, type Everything } from './_panel.ts';

/** All that is known of a pair. */
export interface PairPage extends PairEvidence {
  /** Absent where the support has one year only. */
  curve: Curve | undefined;
  /** Pairs there are. */
  pairs: number;
  all: Everything;
  /** The files its figures come from. */
  sources: Source[];
}

const known = new Map<string, Promise<PairPage>>();

/** A pair as its page and its files show it, gathered once for all of them. */
export function pairPage(support: string, outcome: string): Promise<PairPage> {
  const id = pairId({ support, outcome });
  const page = known.get(id) ?? gather(id, support, outcome);
  known.set(id, page);
  return page;
}

let counted: Promise<{ tries: number; pairs: number }> | undefined;

/** How many pairs could be followed over time, and how many there are. */
function countPairs(): Promise<{ tries: number; pairs: number }> {
  counted ??= Promise.all([getCollection('specifications'), getCollection('verdicts')]).then(
    ([followed, all]) => ({ tries: followed.length, pairs: all.length }),
  );
  return counted;
}

async function gather(id: string, support: string, outcome: string): Promise<PairPage> {
  const all = await everything();
  const [links, verdict, { tries, pairs }] = await Promise.all([
    getEntry('links', id),
    getEntry('verdicts', id),
    countPairs(),
  ]);
  const sides = { support: all.indicators.get(support), outcome: all.indicators.get(outcome) };
  if (!links || !verdict || !sides.support || !sides.outcome)
    throw new Error(`pairPage missing results: ${id}`);
  const isFollowed = verdict.data.verdict !== 'one_year_only';
  const curve = isFollowed ? await getEntry('curve', id) : undefined;
  const evidence = pairEvidence({
    support: sides.support,
    outcome: sides.outcome,
    rows: links.data.rows,
    verdict: verdict.data,
    tries,
  });
  const sources = [...new Set([sides.support.source, sides.outcome.source])].map((name) => {
    const source = all.sources.get(name);
    if (!source) throw new Error(`pairPage missing source: ${name}`);
    return source;
  });
  return { ...evidence, curve: curve?.data, pairs, all, sources };
}
