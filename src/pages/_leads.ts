import { getCollection, getEntry } from 'astro:content';
import { pairEvidence } from '../content/pair-evidence.ts';
import { shareOfWorlds, sumWorlds } from '../lib/links/worlds/world-sums.ts';
import { describeLeads } from '../lib/words/link/describe-leads.ts';
import { plain } from '../lib/words/link/pair-change.ts';

/** A pair worth a second look, told in units. */
export interface Lead {
  title: string;
  path: string;
  /** What goes with a round step of the support, its interval, and which way it points. */
  sentence: string;
}

/** Every pair judged a lead, the clearest first. */
export async function allLeads(): Promise<Lead[]> {
  const verdicts = await getCollection('verdicts');
  const indicators = new Map((await getCollection('indicators')).map(({ id, data }) => [id, data]));
  const tries = verdicts.filter(({ data }) => data.within !== null).length;
  const leads = verdicts
    .filter(({ data }) => data.verdict === 'suggestive')
    .toSorted((a, b) => (a.data.within_p ?? 1) - (b.data.within_p ?? 1));
  return Promise.all(
    leads.map(async ({ id, data: verdict }) => {
      const [support, outcome] = [indicators.get(verdict.support), indicators.get(verdict.outcome)];
      const links = await getEntry('links', id);
      if (!support || !outcome || !links) throw new Error(`allLeads missing results: ${id}`);
      const { title, text } = pairEvidence({ support, outcome, rows: links.data.rows, verdict, tries });
      return { title, path: `/links/${id}/`, sentence: plain(text.sentence) };
    }),
  );
}

/** The leads beside those of worlds in which supports were shuffled inside regions, or over the country without any. */
export async function leadWords(): Promise<string> {
  const worlds = (await getCollection('worldVerdicts')).flatMap(({ data }) => data.rows);
  const shuffle = worlds.some((row) => row.shuffle === 'inside regions') ? 'inside regions' : 'national';
  const leads = (await getCollection('verdicts')).filter(({ data }) => data.verdict === 'suggestive').length;
  const { mean } = sumWorlds(worlds, shuffle, 'suggestive');
  const asMany = shareOfWorlds(worlds, shuffle, { count: 'suggestive', least: leads });
  return describeLeads({ leads, chance: mean, asMany });
}
