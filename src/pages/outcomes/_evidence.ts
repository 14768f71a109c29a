import { getCollection } from 'astro:content';
import { indicatorWords } from '../../content/indicator-words.ts';
import { planTier } from '../../lib/links/composites.ts';
import { domainWithoutKs2 } from '../../lib/links/followed/group-averages.ts';
import type { AreaEvidence } from '../../lib/words/outcome/describe-outcome.ts';
import type { OutcomeArea } from '../../lib/words/outcome/outcome-area.ts';
import type { Average, VerdictRow } from '../../lib/tables/result-rows.ts';
import { showsGroups } from '../_groups.ts';
import { outcomeAreas } from './_areas.ts';
import { allSummaries, type Summary } from '../indicators/_summaries.ts';

/** An area with all that the tables hold of it. */
export interface AreaPage extends AreaEvidence {
  area: OutcomeArea;
  /** The indicators that stand nearest, in reading order. */
  summaries: readonly Summary[];
  /** A row for every support with every one of these indicators. */
  verdicts: readonly VerdictRow[];
  /** The average over all supports of each indicator, in their order. */
  averages: readonly { summary: Summary; average: Average }[];
}

let gathered: Promise<AreaPage[]> | undefined;

/** Every area in the order of the report, gathered once for all pages; none where authorities are shown in groups. */
export function allAreas(): Promise<AreaPage[]> {
  gathered ??= gather();
  return gathered;
}

async function gather(): Promise<AreaPage[]> {
  if (await showsGroups()) return [];
  const [areas, summaries, verdicts, averages] = await Promise.all([
    outcomeAreas(),
    allSummaries(),
    getCollection('verdicts'),
    getCollection('averages'),
  ]);
  const averageOf = new Map(averages.map(({ id, data }) => [id, data]));
  const tried = averages.filter(({ data }) => data.level === 'domain').length;
  const outcomes = summaries.filter(({ indicator }) => indicator.role === 'outcome');
  requireEvery(outcomes, areas);
  const supports = summaries.filter(({ indicator }) => indicator.role === 'support');
  return areas.map((area) => {
    const own = outcomes.filter(({ indicator }) => indicator.domain === area.domain);
    const ids = new Set(own.map(({ indicator }) => indicator.indicator));
    return {
      area,
      tried,
      summaries: own,
      indicators: own.length,
      onPlans: own.filter(({ indicator }) => indicator.tier === planTier).length,
      average: area.domain === null ? null : required(averageOf, `domain/${area.domain}`),
      without: averageOf.get(`${domainWithoutKs2}/${area.domain}`) ?? null,
      assumed: {
        figures: assumedOf(own, (id) => indicatorWords.outcomeWords(id).name),
        supports: own.length > 0 ? assumedOf(supports, (id) => indicatorWords.supportWords(id).name) : [],
      },
      verdicts: verdicts.flatMap(({ data }) => (ids.has(data.outcome) ? [data] : [])),
      averages: own.map((summary) => ({
        summary,
        average: required(averageOf, `outcome/${summary.indicator.indicator}`),
      })),
    };
  });
}

/** The names of indicators whose better end is our assumption. */
function assumedOf(summaries: readonly Summary[], nameOf: (indicator: string) => string): string[] {
  return summaries.flatMap(({ indicator }) =>
    indicator.better_is_assumed ? [nameOf(indicator.indicator)] : [],
  );
}

function required(averages: ReadonlyMap<string, Average>, id: string): Average {
  const found = averages.get(id);
  if (!found) throw new Error(`allAreas missing average: ${id}`);
  return found;
}

/** Stops the build when an outcome belongs to no area, which would leave it off these pages. */
function requireEvery(outcomes: readonly Summary[], areas: readonly OutcomeArea[]): void {
  const domains = new Set(areas.map(({ domain }) => domain));
  const left = outcomes.find(({ indicator }) => !domains.has(indicator.domain));
  if (left)
    throw new Error(`allAreas unknown domain of ${left.indicator.indicator}: ${left.indicator.domain}`);
}
