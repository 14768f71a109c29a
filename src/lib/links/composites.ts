import type { LinkRow } from '../tables/result-rows.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import { standardise } from '../stats/standardise.ts';
import type { Indicator } from '../tables/rows.ts';
import { matrixOf, type PanelMatrix } from './panel-matrix.ts';
import { panelSample } from './panel-sample.ts';
import { withinRow } from './within.ts';

/** Supports that measure the same thing, taken together. */
const supportComposites: Readonly<Record<string, readonly string[]>> = {
  'workforce stability': ['vacancy_rate', 'agency_rate', 'turnover_rate'],
  workload: ['average_caseload', 'children_in_need_per_worker'],
  'practice leadership': ['manager_share', 'senior_practitioner_share'],
  'staff sickness': ['sickness_absence_rate'],
  leadership: ['leadership_judgement'],
  timeliness: ['conference_within_15_days', 'plan_reviews_on_time', 'assessment_within_45_days'],
};

/** The tier of outcomes measured on children with child protection plans. */
export const planTier = '1 CP plan';

/** The age-11 results of children on plans, known for about fifty large authorities a year. */
export const planKs2 = 'plan_ks2';

/** A within link between two composites: a row of the table `composites`. */
export type CompositeRow = Omit<LinkRow, 'method' | 'year' | 'x_year' | 'estimate_raw'>;

/**
 * The within link of every composite support with every composite outcome. A composite is the mean of its members'
 * distances from the year's average, in standard deviations and turned so that more is better, where at least half of
 * them are known.
 */
export function estimateComposites(panel: PanelMatrix, indicators: readonly Indicator[]): CompositeRow[] {
  const known = new Map(indicators.map((indicator) => [indicator.indicator, indicator]));
  const compose = (members: readonly string[]) =>
    composite(
      members.map((name) => ({ matrix: matrixOf(panel, name), better: known.get(name)?.better ?? null })),
      panel.years.length,
    );
  const outcomes = [...outcomeComposites(indicators)].map(([name, members]) => ({
    name,
    matrix: compose(members),
  }));
  const rows = Object.entries(supportComposites).flatMap(([support, members]) => {
    const matrix = compose(members);
    const shift = known.get(members[0] ?? '')?.shift ?? 0;
    return outcomes.flatMap((outcome) => {
      const sample = panelSample(matrix, outcome.matrix, { shift, years: panel.years.length });
      const rows = panel.authorities.length;
      return withinRow({ support, outcome: outcome.name, sign: 1 }, 'within', sample, { rows });
    });
  });
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  return rows.map((row, i) => withoutUnits({ ...row, q: q[i] as number }));
}

/** A composite has no unit and no single year, so the columns that need one are left out. */
function withoutUnits(row: LinkRow): CompositeRow {
  const {
    support,
    outcome,
    n,
    authorities,
    years,
    estimate,
    se,
    df,
    lower,
    upper,
    p,
    q,
    aligned,
    x_sd,
    y_sd,
  } = row;
  const { detectable } = row;
  const estimated = { estimate, se, df, lower, upper, p, q, aligned, x_sd, y_sd, detectable };
  return { support, outcome, n, authorities, years, ...estimated };
}

/** Outcomes of children on plans, and the outcomes of each domain. */
function outcomeComposites(indicators: readonly Indicator[]): Map<string, string[]> {
  const outcomes = indicators.filter(({ role }) => role === 'outcome');
  const names = (some: readonly Indicator[]) => some.map(({ indicator }) => indicator);
  const domains = Map.groupBy(outcomes, ({ domain }) => domain);
  return new Map([
    ['children on plans', names(outcomes.filter(({ tier }) => tier === planTier))],
    ...[...domains].map(([domain, members]) => [domain, names(members)] as const),
  ]);
}

function composite(
  members: readonly { matrix: Float64Array; better: string | null }[],
  years: number,
): Float64Array {
  const turned = members.map(({ matrix, better }) => {
    const sign = better === 'lower' ? -1 : 1;
    return scoresByYear(matrix, years).map((value) => sign * value);
  });
  const length = turned[0]?.length ?? 0;
  return Float64Array.from({ length }, (_, i) => {
    const present = turned.map((column) => column[i] as number).filter((value) => !Number.isNaN(value));
    if (present.length * 2 < members.length || present.length === 0) return Number.NaN;
    return present.reduce((sum, value) => sum + value, 0) / present.length;
  });
}

/** Each value as its distance from the mean of its year, in standard deviations of the year. */
function scoresByYear(matrix: Float64Array, years: number): Float64Array {
  const scores = new Float64Array(matrix.length).fill(Number.NaN);
  for (let year = 0; year < years; year++) {
    const at: number[] = [];
    for (let i = year; i < matrix.length; i += years) if (!Number.isNaN(matrix[i])) at.push(i);
    const { z } = standardise(Float64Array.from(at, (i) => matrix[i] as number));
    for (const [place, i] of at.entries()) scores[i] = z[place] as number;
  }
  return scores;
}
