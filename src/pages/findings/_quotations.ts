import { getCollection } from 'astro:content';
import { planKs2, planTier } from '../../lib/links/composites.ts';
import { sumForecasts } from '../../lib/links/forecast/sum-forecasts.ts';
import { plansWithout } from '../../lib/links/followed/group-averages.ts';
import type { LinkMethod } from '../../lib/tables/result-rows.ts';
import { quotations, type FairTest, type Quotation } from '../../lib/words/finding/quotations.ts';
import { countHolding } from '../../lib/words/link/describe-cascade.ts';

/** The sentences on all links that may be quoted, from the tables of this release. */
export async function allQuotations(): Promise<Quotation[]> {
  const [averages, verdicts, forecasts] = await Promise.all([
    getCollection('averages'),
    getCollection('verdicts'),
    getCollection('forecasts'),
  ]);
  const average = (level: string, group: string) => {
    const found = averages.find(({ data }) => data.level === level && data.group === group);
    if (!found) throw new Error(`allQuotations missing average: ${level}, ${group}`);
    return found.data;
  };
  const judged = verdicts.map(({ data }) => data);
  const followed = judged.filter(({ within }) => within !== null);
  return quotations({
    plans: average('tier', planTier),
    withoutResults: average(plansWithout, planKs2),
    holding: countHolding(judged),
    fairTests: [await fairTest('within'), await fairTest('within_region_year')],
    supports: new Set(followed.map(({ support }) => support)).size,
    forecast: sumForecasts(
      forecasts.map(({ data }) => data).filter(({ years_earlier }) => years_earlier === 0),
    ),
  });
}

async function fairTest(method: LinkMethod): Promise<FairTest> {
  const rows = (await getCollection('cascade')).map(({ data }) => data);
  const row = rows.find((each) => each.family === 'common' && each.tier === 'all' && each.method === method);
  if (!row || row.chance_p05 === null || row.chance_p05_lower === null || row.chance_p05_upper === null)
    throw new Error(`allQuotations requires shuffled worlds: ${method}`);
  const chanceRange = [row.chance_p05_lower, row.chance_p05_upper] as const;
  return { clear: row.p05, chance: row.chance_p05, chanceRange };
}
