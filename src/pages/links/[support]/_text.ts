import type { LinkMethod } from '../../../lib/tables/result-rows.ts';
import { getEntry } from 'astro:content';
import { describeDetectable, describeLeft, type Bounds } from '../../../lib/words/link/describe-bounds.ts';
import { caveatsOf, type Caveat } from '../../../lib/words/link/describe-caveats.ts';
import { oneYearFacts, pairFacts, type PairFact } from '../../../lib/words/link/pair-facts.ts';
import { reproduceSql, reproducibleMethods } from '../../../lib/links/reproduce-sql.ts';
import type { PairLink } from '../../../lib/links/turn-link.ts';
import type { PairPage } from './_pair.ts';
import { timesLargerToSurvive } from '../../../lib/stats/smallest-detectable.ts';

/** The facts under the verdict. */
export function factsOf(page: PairPage): PairFact[] {
  if (page.by('within')) {
    const links = {
      between: linkOf(page, 'between'),
      adjusted: linkOf(page, 'between_poverty_region'),
      within: linkOf(page, 'within'),
    };
    return pairFacts(links, page.tries);
  }
  const links = {
    latest: linkOf(page, 'latest_pearson'),
    ranked: linkOf(page, 'latest_spearman'),
    adjusted: linkOf(page, 'latest_partial'),
  };
  return oneYearFacts(links, page.pairs);
}

/** What the interval leaves and what could have been clear, in words. */
export function boundsOf(page: PairPage): { units: string; deviations: string; detectable: string } {
  const within = page.by('within');
  const { row, turned, change } = within ?? linkOf(page, 'latest_pearson');
  if (!change) throw new Error(`boundsOf missing slope: ${page.id}`);
  const scale = row.y_sd / row.x_sd;
  const tries = within ? page.tries : page.pairs;
  const bounds: Bounds = {
    ...page.step,
    view: within ? 'within' : 'between',
    change,
    turned,
    detectable: row.detectable,
    tries,
    timesToSurvive: timesLargerToSurvive(tries),
    detectableChange: row.detectable * scale * page.step.step,
  };
  return { ...describeLeft(bounds), detectable: describeDetectable(bounds) };
}

/** The caveats that apply. */
export async function caveatsFor(page: PairPage): Promise<Caveat[]> {
  const { support, outcome } = page.pair;
  const [first, second] = await Promise.all([
    getEntry('reliability', support),
    getEntry('reliability', outcome),
  ]);
  return caveatsOf({
    support: { ...page.support, shift: page.pair.shift },
    outcome: page.outcome,
    names: { support: page.step.support.name, outcome: page.step.outcome.name },
    year: linkOf(page, 'latest_pearson').row.year ?? page.outcome.last_year,
    between: page.by('between')?.turned,
    adjusted: page.by('between_poverty_region')?.turned,
    suppressed: {
      support: page.all.suppressed.get(support) ?? 0,
      outcome: page.all.suppressed.get(outcome) ?? 0,
    },
    noise: { support: first?.data.noise_share ?? null, outcome: second?.data.noise_share ?? null },
  });
}

const headings = {
  latest_pearson: 'Latest year: correlation of the authorities',
  latest_partial: 'Latest year, child poverty held equal: partial correlation',
  between: 'Between: correlation of the averages of the authorities',
  within: 'Within: two-way fixed effects, standard error clustered by authority',
  within_region_year: 'Within, against its own region’s year: an effect of each region’s year',
  within_after: 'Counted after, and how much clearer the main test is: difference of the two slopes',
} as const;

/** The statements that reproduce the estimates of a pair. */
export function queriesOf(page: PairPage): { heading: string; sql: string }[] {
  const { support, outcome, shift, after } = page.pair;
  return reproducibleMethods.flatMap((method) => {
    const link = page.by(method);
    if (!link) return [];
    const year = linkOf(page, 'latest_pearson').row.year ?? 0;
    return [
      { heading: headings[method], sql: reproduceSql(method, { support, outcome, shift, after, year }) },
    ];
  });
}

function linkOf(page: PairPage, method: LinkMethod): PairLink {
  const link = page.by(method);
  if (!link) throw new Error(`${page.id} missing estimate: ${method}`);
  return link;
}
