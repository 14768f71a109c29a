/**
 * Where a figure stands: the value of an indicator, the number of cases it is out of, a series of the library, or the
 * cases of an indicator that no table counts; each followed by its name.
 */
export type FigurePath = `${'observations' | 'denominators' | 'library' | 'counts'}/${string}`;

/** What parts are: whole numbers, percentages of one whole, or anything else. */
export type PartsOf = 'cases' | 'per cent' | 'other';

/** Figures of one authority and year that add up. */
export type Relation =
  /** `share` × `outOf` ÷ `per` = the sum of `counts`. */
  | { kind: 'share'; share: FigurePath; counts: readonly FigurePath[]; outOf: FigurePath; per: number }
  /** The sum of `parts` = `whole`, a figure or a number; `of` says what they are. */
  | { kind: 'parts'; of: PartsOf; parts: readonly FigurePath[]; whole: FigurePath | number };

const share = (name: FigurePath, counts: readonly FigurePath[], outOf: FigurePath, per = 100): Relation => ({
  kind: 'share',
  share: name,
  counts,
  outOf,
  per,
});
const parts = (
  whole: FigurePath | number,
  names: readonly FigurePath[],
  of: PartsOf = 'per cent',
): Relation => ({ kind: 'parts', of, parts: names, whole });
const library = (...names: string[]): FigurePath[] => names.map((name): FigurePath => `library/${name}`);

/**
 * Every relation between the indicators of the site and the series of the library by which a hidden figure could be
 * worked out: shares with their counts, rates with the population, parts of a whole. What an indicator has in common
 * with its England figure and with the same series of the library follows from the tables and is not listed.
 */
export const relations: readonly Relation[] = [
  share('observations/repeat_plans', library('ReRegCPR'), 'denominators/repeat_plans'),
  share(
    'observations/three_or_more_placements',
    library('LACStableNum_2016on'),
    'denominators/three_or_more_placements',
  ),
  share('observations/special_guardianship', library('LAC_ceased_SGO'), 'denominators/special_guardianship'),
  share(
    'observations/plan_reviews_on_time',
    library('CPP_Reviewed_InReqTimeScl'),
    'denominators/plan_reviews_on_time',
  ),
  parts(
    'denominators/conference_within_15_days',
    library('10_ICPC', '15_ICPC', '20_ICPC', '21_ICPC'),
    'cases',
  ),
  share('library/Unacc_Asylmn_Seek_Childn%', library('Unacc_Asylmn_Seek_Childn'), 'library/LACnum'),
  share('library/%_of LAC Adopted', library('No_of LAC Adopted'), 'library/LACceased'),
  share('library/CareLeaverAcc', library('NoCareLeaverAcc'), 'library/NoCareLeavers'),
  share('library/LAC%_Adopt_AppUnop', library('LACnum_Adopt_AppUnop'), 'library/No_of LAC Adopted'),
  share('library/LAC%_Adopt_ConsentDisp', library('LACnum_Adopt_ConsentDisp'), 'library/No_of LAC Adopted'),
  parts('library/No_of LAC Adopted', library('LACnum_Adopt_AppUnop', 'LACnum_Adopt_ConsentDisp'), 'cases'),
  share('observations/looked_after_rate', library('LACnum'), 'observations/population_0_17', 10_000),
  share('library/LAC_Start_Rate', library('LACnum_Start'), 'observations/population_0_17', 10_000),
  share('library/LAC_Cease_Rate', library('LACceased'), 'observations/population_0_17', 10_000),
  share('library/CPP_Abuse_Rate', library('CPP_Abuse'), 'observations/population_0_17', 10_000),
  share(
    'library/CPP_Total_Rateper10,000',
    library('CPP_Total_NumRef'),
    'observations/population_0_17',
    10_000,
  ),
  share('observations/plan_rate', library('CPP_Num'), 'observations/population_0_17', 10_000),
  parts(100, library('CINTime3months', 'CINTime3-6', 'CINTime6-1', 'CINTime1-2', 'CINTime2more')),
  parts(100, library('CINCease3months', 'CINCease3-6', 'CINCease6-1', 'CINCease1-2', 'CINCease2more')),
  parts(100, library('CINNoSEN', 'CINSEN_SUP', 'CINStatement')),
  parts(100, [
    'observations/senior_practitioner_share',
    'observations/manager_share',
    ...library('Social_Work_Caseholders_%', 'Social_Work_Qualified_no_cases_%'),
  ]),
  parts('library/CINTotalAb_3Term', library('CINAuthAb_3Term', 'CINUnauthAb_3Term')),
  parts('library/16-17_not known_NEET', library('16-17 NEET', '16-17_not known')),
];
