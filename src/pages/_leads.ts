import { getCollection, getEntry } from 'astro:content';
import { pairEvidence } from '../content/pair-evidence.ts';
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
