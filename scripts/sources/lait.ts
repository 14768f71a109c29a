import { labelYear } from '../../src/lib/intake/label-year.ts';
import type { Problem } from '../../src/lib/intake/problem.ts';
import { fewestOf } from './completeness.ts';
import { knowsAuthority, type Register } from './register.ts';
import { cellKey, emptySeries, type Series, splitKey } from './series.ts';
import type { SourceDescription, SourceReading } from './source.ts';

export const lait = {
  id: 'lait',
  title: 'Local authority interactive tool: long table',
  publisher: 'Department for Education',
  edition: '2016 to 2025',
  url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  file: 'lait_bds_long.parquet',
  retrieved: '2026-11-22',
} satisfies SourceDescription;

/**
 * The series read, by our name and by the short name that keys the table. The spaces inside some of them are
 * the publisher's and must stay.
 */
export const laitSeries = {
  senior_practitioners: 'Social_Work_SeniorPractitioner_%',
  case_holders: 'Social_Work_Caseholders_%',
  without_cases: 'Social_Work_Qualified_no_cases_%',
  workers_in_post: 'Work_Force_NoSW',
  vacancy_rate: 'Work_Force_Vac_Rate',
  turnover_rate: 'Work_Force_TO_Rate',
  agency_rate: 'Work_Force_Agecy_Rate',
  caseload: 'Work_Force_AvgNumCase_SW',
  sickness_absence: 'Work_Force_SWAbsence',
  conferences_on_time: 'CP_conf_15days',
  conferences_day_10: '10_ICPC',
  conferences_day_15: '15_ICPC',
  conferences_day_20: '20_ICPC',
  conferences_later: '21_ICPC',
  reviews_on_time: 'RevCP',
  plans_due_review: 'CPP_31March_3MnthorMore',
  assessments_on_time: 'Continue_Assess_Comp',
  three_or_more_workers: 'Stability_SocialWorker',
  repeat_plans: 'PrevRegCPR',
  open_over_two_years: 'CPPlans2yrsActive',
  ended_over_two_years: 'CPPlans2yrs',
  re_referrals: 'ReReferral',
  injuries: 'HospAd0-14',
  first_time_entrants: 'FirstYJS',
  three_or_more_placements: 'LACStable_2016on',
  long_term_stable: 'LAC_LongStable%',
  placed_far: 'LACDistance',
  looked_after: 'LACnum',
  health_assessment: 'LACHealth%',
  immunisations: 'LACVaccinations%',
  dentist: 'LACDental%',
  two_year_review: 'HCP_PHOF',
  substance: 'LACSubstance',
  sdq_average: 'Emotional_LAC',
  mental_health: 'CMH_0-17yrs',
  plan_absence: 'CPPTotalAb_3Term',
  plan_persistent: 'CPPPerAbs_3Term',
  in_need_persistent: 'CINPermAbsent_3Term',
  looked_after_persistent: 'LAC_Pers_Abs',
  in_need_suspended: 'CINFixedExclusion',
  in_need_key_stage_2: 'CIN_KS2_ExpStd_RWM',
  plan_key_stage_2: 'CPPO_KS2_RWM',
  in_need_attainment: 'CIN_Avg_Attain8_KS4',
  plan_attainment: 'CPPO_KS4_A8',
  looked_after_attainment: 'LAC_KS4_AVG_Attain8',
  in_need_development: 'CIN_Good _Develop',
  left_care: 'LACceased',
  special_guardianship: 'LAC_ceased_SGO%',
  return_home: 'LAC_RetHome_CarePlan_%',
  child_poverty: 'ChildPov',
  free_meals: 'Ever6_FSM_Prim',
  in_need_rate: 'CIN',
  plan_rate: 'CPP_rate',
  looked_after_rate: 'LAC',
  section_47_rate: 'Section_47',
  additional_language: 'EALPri',
  safeguarding_spend: 'SafeguardingFinance',
  family_support_spend: 'FamilySupportFinance',
} as const;

/** One row of the long table, as text. */
export interface LaitRow {
  series: string;
  years: string;
  number: number;
  printed: string;
}

/** The columns of the long table, as the publisher spells them. */
export const laitColumns = {
  series: 'Short Desc',
  years: 'Years',
  number: 'LA Number',
  printed: 'Values',
} as const;

/** The number under which the table keeps England; the regions follow it. */
const england = 970;

/** A series of the long table that we do not read, with its years. */
export interface OtherSeries {
  series: string;
  years: readonly string[];
}

/**
 * Sorts the rows of the long table into series; one that is not in this edition is not among them. `others` are the
 * series of the table that we do not read.
 */
export function sortLait(
  rows: readonly LaitRow[],
  register: Register,
  others: readonly OtherSeries[] = [],
): SourceReading {
  const problems: Problem[] = [];
  const fewest = fewestOf(register.authorities.size);
  const byName = Map.groupBy(rows, (row) => row.series);
  const series = Object.entries(laitSeries).map(([name, column]) => {
    const found = byName.get(column) ?? [];
    if (found.length > 0 && found.length < fewest) problems.push(incomplete(column, found.length, fewest));
    return [name, seriesOf(found, column, register, problems)] as const;
  });
  const held = new Map(series.filter(([, { column }]) => byName.has(column)));
  problems.push(...renamed(held, others));
  return { series: held, problems };
}

/**
 * Series of ours that hold no figure of the newest year in which another series of the table begins: it may be theirs
 * under a new name, and their newest year would be missed.
 */
function renamed(series: ReadonlyMap<string, Series>, others: readonly OtherSeries[]): Problem[] {
  const labelled = others.map(({ series: name, years }) => ({
    name,
    years: years.flatMap((year) => labelYear(year) ?? []),
  }));
  const lasts = [...series.values()].map(({ column, cells }) => ({
    column,
    last: Math.max(0, ...[...cells.keys()].map((key) => splitKey(key).year)),
  }));
  const newest = Math.max(0, ...lasts.map(({ last }) => last), ...labelled.flatMap(({ years }) => years));
  const begun = labelled.filter(({ years }) => years.length > 0 && Math.min(...years) === newest);
  const ended = lasts.filter(({ last }) => last === newest - 1);
  if (begun.length === 0 || ended.length === 0) return [];
  return [
    {
      level: 'warning',
      source: lait.file,
      column: laitColumns.series,
      code: 'word_stops',
      message: `${ended.map(({ column }) => column).join(', ')} end before ${newest}, where other series begin`,
      actual: begun.map(({ name }) => name).join(', '),
      tip: 'If the publisher renamed a series, change its name in the reader; its newest year would be missed.',
    },
  ];
}

function seriesOf(rows: readonly LaitRow[], column: string, register: Register, problems: Problem[]): Series {
  const series = emptySeries(lait.file, column);
  for (const row of rows) {
    const year = labelYear(row.years);
    if (year === undefined) {
      if (row.years !== '0')
        problems.push(longTableProblem(row, laitColumns.years, 'unknown_period', row.years));
      continue;
    }
    const cell = { text: row.printed, row: `${column}, ${row.number}, ${row.years}` };
    const isEngland = row.number === england;
    const key = cellKey(row.number, year);
    if (row.number > england) continue;
    if (!isEngland && !knowsAuthority(register, row.number))
      problems.push(longTableProblem(row, laitColumns.number, 'unknown_authority', String(row.number)));
    else if (isEngland ? series.england.has(year) : series.cells.has(key))
      problems.push(longTableProblem(row, laitColumns.number, 'duplicate_row', String(row.number)));
    else if (isEngland) series.england.set(year, cell);
    else series.cells.set(key, cell);
  }
  return series;
}

const messages = {
  unknown_period: 'not a year that can be read',
  unknown_authority: 'the population estimates know no such authority',
  duplicate_row: 'a second row for the same authority and year',
} as const;

function longTableProblem(
  row: LaitRow,
  column: string,
  code: keyof typeof messages,
  actual: string,
): Problem {
  return {
    level: 'error',
    source: lait.file,
    row: `${row.series}, ${row.number}, ${row.years}`,
    column,
    code,
    message: messages[code],
    actual,
    tip: 'Compare with the published tool, or fetch the table again.',
  };
}

function incomplete(column: string, rows: number, fewest: number): Problem {
  return {
    level: 'error',
    source: lait.file,
    row: column,
    column: laitColumns.series,
    code: 'incomplete_file',
    message: `the series ${column} has ${rows} rows`,
    expected: `at least ${fewest}`,
    tip: 'The publisher may have renamed the series, or the file is cut off. Compare with the dictionary.',
  };
}
