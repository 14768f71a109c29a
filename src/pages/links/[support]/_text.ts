import type { LinkMethod } from '../../../lib/tables/result-rows.ts';
import { getEntry } from 'astro:content';
import { describeDetectable, describeLeft, type Bounds } from '../../../lib/words/link/describe-bounds.ts';
import { caveatsOf, type Caveat } from '../../../lib/words/link/describe-caveats.ts';
import { describeChecks, type CheckWords } from '../../../lib/words/link/describe-checks.ts';
import { describeDifference } from '../../../lib/words/link/describe-difference.ts';
import { describeFairTests, type FairTests } from '../../../lib/words/link/describe-fair-tests.ts';
import { describeRuledOut } from '../../../lib/words/link/describe-ruled-out.ts';
import { outcomeTime } from '../../../lib/words/link/timing-names.ts';
import { oneYearFacts, pairFacts, type PairFact } from '../../../lib/words/link/pair-facts.ts';
import { reproduceSql, reproducibleMethods } from '../../../lib/links/reproduce-sql.ts';
import { checksOf } from '../../../lib/links/followed/both-tests-verdict.ts';
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
      region: page.by('within_region_year'),
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

/** What both fair tests found; undefined where the support has one year only. */
export function fairTestsOf(page: PairPage): FairTests | undefined {
  const [year, region] = [page.by('within'), page.by('within_region_year')];
  return year && describeFairTests({ year, region }, page.step.outcome.unit, page.tries);
}

/** Whether timing tells, in words; undefined where the support has one year only. */
export function timingOf(page: PairPage): string | undefined {
  const within = page.by('within');
  return within && describeDifference(within.turned, page.difference, outcomeTime(page.outcome));
}

/** How small a link is ruled out; undefined where the support has one year only. */
export async function ruledOutOf(page: PairPage): Promise<string[] | undefined> {
  if (!page.by('within')) return undefined;
  const lasting = await getEntry('lastingShares', page.pair.support);
  if (!lasting) throw new Error(`ruledOutOf missing lasting share: ${page.pair.support}`);
  return describeRuledOut(page.verdict, {
    support: page.step.support.plural,
    lasting: lasting.data.lasting,
    tries: page.tries,
  });
}

/** The checks of a link that is clear over time; undefined where the support has one year only. */
export function checksFor(page: PairPage): CheckWords[] | undefined {
  const { verdict, difference, tries } = page;
  if (!page.by('within')) return undefined;
  const region = page.by('within_region_year')?.turned;
  return describeChecks({ verdict, checks: checksOf(verdict), region, difference, tries });
}

/** The caveats that apply. */
export async function caveatsFor(page: PairPage): Promise<Caveat[]> {
  const { support, outcome } = page.pair;
  const [first, second, broken] = await Promise.all([
    getEntry('reliability', support),
    getEntry('reliability', outcome),
    getEntry('breakSensitivity', page.id),
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
    breakRows: broken?.data.rows ?? [],
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
