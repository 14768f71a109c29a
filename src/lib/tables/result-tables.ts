// Long because it is a lookup table: every column of every computed table, with its meaning.
import { integer, number, text } from './column.ts';
import { positionWords } from './position-words.ts';
import { findingVerdicts, timingClasses } from './result-rows.ts';
import { sizedBys } from './sized-figures.ts';
import { statuses } from './status.ts';
import type { Column, Table } from './table.ts';
import { workingScales } from './working-scales.ts';

const support: Column = { name: 'support', type: 'text', description: 'Identifier of the support.' };
const outcome: Column = { name: 'outcome', type: 'text', description: 'Identifier of the outcome.' };
const optional = { optional: true } as const;
const sd = { unit: 'standard deviations' } as const;
const pairReferences = [
  { column: 'support', table: 'indicators', field: 'indicator' },
  { column: 'outcome', table: 'indicators', field: 'indicator' },
] as const;

const estimateColumns: readonly Column[] = [
  number('estimate', 'Correlation, or slope in standard deviations for the within methods.'),
  number('se', 'Standard error of the estimate; estimate over se is t.'),
  number('df', 'Degrees of freedom of t.'),
  number('lower', 'Lower end of the 95% interval.'),
  number('upper', 'Upper end of the 95% interval.'),
  number('p', 'Probability of an estimate at least as far from 0 were there no link.'),
  number('q', 'Smallest false-discovery rate at which the estimate would count, among all of its method.'),
  number('aligned', 'The estimate turned so that more support with a better outcome is positive.'),
];
const spreadColumns: readonly Column[] = [
  number('x_sd', 'Standard deviation of the support in the rows used, in its unit.'),
  number('y_sd', 'Standard deviation of the outcome in the rows used, in its unit.'),
  number('detectable', 'Smallest estimate that would be clear of zero four times in five.'),
];
const countColumns: readonly Column[] = [
  integer('n', 'Rows used.'),
  integer('authorities', 'Authorities in the rows used.'),
  integer('years', 'Label years in the rows used.'),
];

/** A mean that may not be there, with its interval and its p. */
function meanColumns(name: string, which: string): Column[] {
  return [
    number(`${name}_mean`, `The mean ${which}.`, { ...optional, ...sd }),
    number(`${name}_lower`, 'Lower end of its 95% interval.', { ...optional, ...sd }),
    number(`${name}_upper`, 'Upper end of its 95% interval.', { ...optional, ...sd }),
    number(`${name}_p`, 'Its p.', optional),
  ];
}
const regionColumns = meanColumns('region', 'against the own region’s year');

const timingColumns: readonly Column[] = [
  integer('shift', 'Label years to go back for the support in the main test; below 0 a later one is taken.'),
  integer('shift_after', 'The same where the support is counted after the outcome.'),
  integer('months_after', 'Months from the end of the outcome’s window to the start of that count.'),
  text('timing', 'Where the support of the main test is counted.', { oneOf: timingClasses }),
  number(
    'timing_share',
    'Share of the outcome’s window that it covers; 1 where it holds the day of the outcome; empty for counts of a day.',
    optional,
  ),
  text('earlier_timing', 'Where the support of the year before is counted.', { oneOf: timingClasses }),
  number('earlier_share', 'Share of the outcome’s window that it covers.', optional),
];

const testedColumns: readonly Column[] = [
  number('region_year', 'Aligned slope within authorities against their own region’s year.', {
    ...optional,
    ...sd,
  }),
  number('region_year_lower', 'Lower end of its 95% interval.', { ...optional, ...sd }),
  number('region_year_upper', 'Upper end of its 95% interval.', { ...optional, ...sd }),
  number('region_year_p', 'Its p.', optional),
  number('region_year_q', 'Its q among all pairs.', optional),
  number(
    'difference',
    'Main slope less that of the later count, turned so that the main slope is positive.',
    {
      ...optional,
      ...sd,
    },
  ),
  number('difference_se', 'Its standard error, by joint clusters.', { ...optional, ...sd }),
  number('difference_df', 'Degrees of freedom of t: authorities in either sample, less one.', optional),
  number('difference_lower', 'Lower end of its 95% interval.', { ...optional, ...sd }),
  number('difference_upper', 'Upper end of its 95% interval.', { ...optional, ...sd }),
  number('difference_p', 'Its p.', optional),
  number('reach', 'How far from zero the link may lie, if movement of the support within a year is real.', {
    ...optional,
    ...sd,
  }),
  number('reach_full', 'The same if all that passes within a year is error.', { ...optional, ...sd }),
  ...['05', '10', '15', '20'].flatMap((hundredths) => [
    number(
      `smaller_${hundredths}_p`,
      `p of a link as near to zero were the true one 0.${hundredths} or more either way.`,
      optional,
    ),
    number(`smaller_${hundredths}_q`, 'Its q among all pairs.', optional),
  ]),
];

const worldColumns: readonly Column[] = ['', 'region_'].flatMap((effects) => {
  const among = effects === '' ? 'with effects of years' : 'with effects of region’s years';
  return [
    integer(`${effects}p05`, `Pairs with p below 0.05 ${among}.`),
    integer(`${effects}p05_supportive`, 'Of these, the supportive ones.'),
    integer(`${effects}q05`, 'Pairs with q below 0.05.'),
    number(`${effects}smallest_p`, 'Smallest p of all.'),
    integer(`${effects}p05_plans`, 'Pairs of children on plans with p below 0.05.'),
    integer(`${effects}p05_plans_supportive`, 'Of these, the supportive ones.'),
    number(`${effects}mean`, 'Mean aligned slope of all pairs.', sd),
    number(`${effects}mean_plans`, 'Mean aligned slope of the pairs of children on plans.', sd),
  ];
});

const estimators = ['pooled', 'fixed_effects', 'first_differences', 'between'] as const;

/** The tables computed from the published ones: what `npm run data:links` writes. */
export const resultTables: readonly Table[] = [
  {
    name: 'links',
    title: 'Links',
    description: 'Every support with every outcome, estimated by up to thirteen methods.',
    columns: [
      support,
      outcome,
      text('method', 'How the link was estimated.'),
      integer('year', 'Label year of the outcome, where the method looks at one year.', optional),
      integer('x_year', 'Label year of the support, where the method looks at one year.', optional),
      ...countColumns,
      ...estimateColumns,
      number(
        'estimate_raw',
        'Slope in units of the outcome for one unit of the support; empty for ranks.',
        optional,
      ),
      ...spreadColumns,
    ],
    key: ['support', 'outcome', 'method'],
    references: pairReferences,
  },
  {
    name: 'verdicts',
    title: 'Verdicts',
    description: 'What may be said of each of the 450 pairs, and what that rests on.',
    columns: [
      support,
      outcome,
      text('verdict', 'The first rule that applies.'),
      text('direction', 'Which way the estimate points that the verdict speaks of.', {
        oneOf: ['supportive', 'contrary'],
      }),
      number('within', 'Aligned slope within authorities.', { ...optional, ...sd }),
      number('within_lower', 'Lower end of its 95% interval.', { ...optional, ...sd }),
      number('within_upper', 'Upper end of its 95% interval.', { ...optional, ...sd }),
      number('within_p', 'Its p.', optional),
      number('within_q', 'Its q among all pairs.', optional),
      number('between', 'Aligned correlation between authorities over all years.', optional),
      number('between_q', 'Its q among all pairs.', optional),
      number(
        'within_share_supportive',
        'Share of the within specifications with the supportive sign.',
        optional,
      ),
      number('detectable', 'Smallest slope that would be clear of zero four times in five.', sd),
      text(
        'fails',
        'Checks that a clear link fails, separated by spaces: region_year, steady, placebo (cannot be told from support counted after); empty where it fails none.',
        optional,
      ),
      ...timingColumns,
      ...testedColumns,
    ],
    key: ['support', 'outcome'],
    references: pairReferences,
  },
  {
    name: 'averages',
    title: 'Averages of links',
    description:
      'The mean link within authorities of groups of pairs, by one covariance of them all. The level “plans without” is the average over children on plans, each time without the outcome named; “domain without plan_ks2” is the domain named without the age-11 results of children on plans.',
    columns: [
      text('level', 'What the groups are made by.'),
      text('group', 'The group.'),
      integer('pairs', 'Pairs in the group.'),
      number('mean', 'Mean aligned slope within authorities.', sd),
      number('se', 'Its standard error, clustered by authority over all pairs of the group.', sd),
      number('df', 'Degrees of freedom of t: authorities less one.'),
      number('lower', 'Lower end of its 95% interval.', sd),
      number('upper', 'Upper end of its 95% interval.', sd),
      number('p', 'Its p.'),
      number('q', 'Its q among the groups of the same level; empty for averages without a part.', optional),
      ...regionColumns,
      number('region_q', 'Its q among the groups of the same level.', optional),
    ],
    key: ['level', 'group'],
    references: [],
  },
  {
    name: 'cascade',
    title: 'Survival cascade',
    description:
      'How many links each method calls clear, how many survive all comparisons, how many chance would give.',
    columns: [
      text('family', 'Pairs compared: all the method can test, or those known for more than one year.', {
        oneOf: ['own', 'common'],
      }),
      text('method', 'How the links were estimated.'),
      text('tier', 'All outcomes, or those of children on child protection plans.', {
        oneOf: ['all', 'plans'],
      }),
      integer('tests', 'Pairs counted.'),
      integer('p05', 'Pairs with p below 0.05.'),
      integer('p05_supportive', 'Of these, the supportive ones.'),
      integer('p05_contrary', 'Of these, the contrary ones.'),
      integer('q05', 'Pairs with q below 0.05 over the whole family.'),
      integer('q05_supportive', 'Of these, the supportive ones.'),
      integer('q05_contrary', 'Of these, the contrary ones.'),
      integer('bonferroni05', 'Pairs whose p times the number of tests is below 0.05.'),
      number('median_size', 'Median size of the estimates.'),
      number('share_supportive', 'Share of the estimates with the supportive sign.'),
      number('chance_p05', 'Mean count with p below 0.05 in shuffled worlds.', optional),
      number('chance_p05_lower', 'One world in twenty has fewer.', optional),
      number('chance_p05_upper', 'One world in twenty has more.', optional),
      number('chance_q05', 'Mean count with q below 0.05 in shuffled worlds.', optional),
    ],
    key: ['family', 'method', 'tier'],
    references: [],
  },
  {
    name: 'shuffled',
    title: 'Shuffled worlds',
    description:
      'Counts of clear links when supports are handed to other authorities at random; world 0 is the real one.',
    columns: [
      integer('world', 'Seed of the world; 0 is not shuffled.'),
      text('method', 'How the links were estimated.'),
      text('tier', 'All outcomes, or those of children on child protection plans.', {
        oneOf: ['all', 'plans'],
      }),
      integer('tests', 'Pairs counted.'),
      integer('p05', 'Pairs with p below 0.05.'),
      integer('q05', 'Pairs with q below 0.05.'),
      number('smallest_p', 'Smallest p of all.'),
    ],
    key: ['world', 'method', 'tier'],
    references: [],
  },
  {
    name: 'specifications',
    title: 'Specifications',
    description: 'How each link fares over up to 432 defensible ways to estimate it.',
    columns: [
      support,
      outcome,
      integer('n_specifications', 'Ways that could be estimated.'),
      number('median', 'Median aligned slope.', sd),
      number('q1', 'Lower quartile.', sd),
      number('q3', 'Upper quartile.', sd),
      number('share_supportive', 'Share with the supportive sign.'),
      number('share_clear', 'Share with p below 0.05.'),
      number('share_clear_supportive', 'Share that is clear and supportive.'),
      number('share_clear_contrary', 'Share that is clear and contrary.'),
      number(
        'within_share_supportive',
        'Share with the supportive sign among fixed effects and first differences.',
      ),
      ...estimators.flatMap((estimator) => [
        number(`${estimator}_median`, `Median aligned slope, ${estimator.replace('_', ' ')}.`, sd),
        number(
          `${estimator}_clear_supportive`,
          `Share clear and supportive, ${estimator.replace('_', ' ')}.`,
        ),
        number(`${estimator}_clear_contrary`, `Share clear and contrary, ${estimator.replace('_', ' ')}.`),
      ]),
    ],
    key: ['support', 'outcome'],
    references: pairReferences,
  },
  {
    name: 'specification_curve',
    title: 'Specification curve',
    description: 'Every estimate behind the specifications, one row for each pair and way.',
    columns: [
      support,
      outcome,
      integer('specification', 'Number of the way, as in the table of choices.'),
      number('aligned', 'Aligned slope, rounded to six decimals.', sd),
      number('se', 'Its standard error, rounded to six decimals.', sd),
      number('p', 'Its p, rounded to six decimals.'),
      integer('n', 'Rows used.'),
    ],
    key: ['support', 'outcome', 'specification'],
    references: pairReferences,
  },
  {
    name: 'specification_choices',
    title: 'Choices of the specifications',
    description: 'The 432 ways to estimate a link: every combination of six choices.',
    columns: [
      integer('specification', 'Number of the way.'),
      ...Object.entries({
        estimator: 'What is compared.',
        timing: 'Whether the support falls inside the outcome’s year or a year before it.',
        sample: 'Which rows are used.',
        controls: 'What is held equal.',
        weights: 'Whether authorities count the same or by their children.',
        transform: 'Whether values are drawn in or replaced by the normal scores of their ranks.',
      }).map(([name, description]) => text(name, description)),
    ],
    key: ['specification'],
    references: [],
  },
  {
    name: 'reliability',
    title: 'Reliability of indicators',
    description:
      'Where the movement of each indicator comes from, and how much of it counting alone would give.',
    columns: [
      text('indicator', 'Identifier of the indicator.'),
      integer('cells', 'Cells of authorities that have more than one.', optional),
      number('share_years', 'Share of the variance common to all authorities in a year.', optional),
      number('share_between', 'Share of the variance between authorities.', optional),
      number('share_within', 'Share of the variance within authorities.', optional),
      number('adjacent_years', 'Mean correlation with the year after.', optional),
      number('sd_between', 'Standard deviation between authorities, in the unit of the indicator.', optional),
      number('sd_within', 'Standard deviation within authorities, in the unit of the indicator.', optional),
      number('median_denominator', 'Median number of cases.', optional),
      number('counting_sd', 'Standard deviation that counting alone gives.', {
        ...optional,
        unit: 'percentage points',
      }),
      number('noise_share', 'Share of the variance within authorities that counting alone gives.', optional),
      integer('funnel_year', 'Label year of the funnel.', optional),
      number(
        'suppressed_share',
        'Share of authorities suppressed in that year; above a tenth no funnel is drawn.',
        optional,
      ),
      integer('funnel_n', 'Authorities in the funnel.', optional),
      number('funnel_centre', 'Cases of all over denominators of all.', { ...optional, unit: '%' }),
      number('funnel_outside_95', 'Share of authorities outside the exact 95% limits.', optional),
      number('funnel_outside_998', 'Share outside the exact 99.8% limits.', optional),
      number('funnel_phi', 'Over-dispersion as a factor on the variance.', optional),
      number('funnel_tau', 'Over-dispersion as an added standard deviation.', {
        ...optional,
        unit: 'percentage points',
      }),
      number('funnel_outside_95_phi', 'Share outside the 95% limits widened by the factor.', optional),
      number('funnel_outside_998_phi', 'Share outside the 99.8% limits widened by the factor.', optional),
      number(
        'funnel_outside_998_tau',
        'Share outside the 99.8% limits widened by the added deviation.',
        optional,
      ),
      number(
        'funnel_own_weight',
        'Median weight of an authority’s own figure once it is drawn to the centre.',
        optional,
      ),
    ],
    key: ['indicator'],
    references: [{ column: 'indicator', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'composites',
    title: 'Composites',
    description: 'Links within authorities between groups of supports and groups of outcomes.',
    columns: [support, outcome, ...countColumns, ...estimateColumns, ...spreadColumns],
    key: ['support', 'outcome'],
    references: [],
  },
  {
    name: 'finding_verdicts',
    title: 'Averages that bear on findings',
    description:
      'The mean link within authorities of the pairs that bear on each finding of the report, by one covariance of them all. It tests a finding that claims better outcomes, which is the first; for any other it is a related link and no test of the claim. A finding that no pair bears on has no row.',
    columns: [
      integer('finding', 'Number of the finding, in the order of the report.'),
      integer('pairs', 'Pairs that bear on it.'),
      integer('followed', 'Of these, the pairs that can be followed over time.'),
      integer('clear_supportive', 'Of these, the pairs clear of zero as hoped: p below 0.05.'),
      integer('clear_contrary', 'Of these, the pairs clear of zero the other way.'),
      integer('held', 'Of these, the pairs that survive all the tries as hoped.'),
      number('mean', 'Mean aligned slope within authorities.', sd),
      number('lower', 'Lower end of its 95% interval.', sd),
      number('upper', 'Upper end of its 95% interval.', sd),
      number('p', 'Its p.'),
      number('q', 'Its q among the findings that have pairs.'),
      ...regionColumns,
      ...meanColumns('without_ks2', 'without the age-11 results of children on plans'),
      text(
        'verdict',
        'What may be said of the average; of the claim only where the finding claims better outcomes.',
        { oneOf: findingVerdicts },
      ),
    ],
    key: ['finding'],
    references: [],
  },
  {
    name: 'world_verdicts',
    title: 'Verdicts in shuffled worlds',
    description:
      'What whole worlds give where supports are handed to other authorities at random, over the country or inside regions, and every pair is tested and judged afresh; world 0 is the real one, of the authorities that stand throughout.',
    columns: [
      text('shuffle', 'Among which authorities supports are shuffled.', {
        oneOf: ['national', 'inside regions'],
      }),
      integer('world', 'Seed of the world; 0 is not shuffled.'),
      ...worldColumns,
      integer('both_p05', 'Pairs with p below 0.05 both ways, same sign.'),
      integer('holds', 'Pairs that hold.'),
      integer('contradictory', 'Pairs whose places and changes disagree.'),
      integer('suggestive', 'Leads.'),
      integer('suggestive_supportive', 'Of these, the leads as hoped.'),
      integer('between_only', 'Pairs of which only places differ.'),
      integer('too_little', 'Pairs with too little information.'),
      integer('fragile', 'Pairs that are clear over time and fail a check.'),
      integer('none_detectable', 'All other pairs.'),
    ],
    key: ['shuffle', 'world'],
    references: [],
    emptyForGroups: true,
  },
  {
    name: 'lasting_shares',
    title: 'How much of a support lasts',
    description:
      'For each support the share of its movement within authorities that lasts longer than the year, from a local level. What passes may be error or real movement; a judgement has no chance of counting.',
    columns: [
      text('support', 'Identifier of the support.'),
      number(
        'within_sd',
        'Standard deviation within authorities, years taken out, in the unit of the support.',
      ),
      number('passing_share', 'Share of its variance that passes within a year.'),
      number('lasting', 'The rest: a link times this would remain if all that passes were error.'),
    ],
    key: ['support'],
    references: [{ column: 'support', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'forecasts',
    title: 'Forecasts of outcomes',
    description:
      'Whether fourteen supports forecast an outcome of 2023 to 2025 beyond its own past, from the years before, in the year of the main test and a year earlier.',
    columns: [
      outcome,
      integer('years_earlier', '0 for the shift of the main test, 1 for a year earlier.'),
      integer('n', 'Figures forecast.'),
      integer('authorities', 'Authorities with one.'),
      number(
        'own_past',
        'Share of the squares, the year’s mean taken out, that the outcome’s own past explains.',
      ),
      number('gain', 'Share of what is left that supports explain; below 0 where they make it worse.'),
      number('se', 'Its standard error, clustered by authority.'),
      number('lower', 'Lower end of its 95% interval.'),
      number('upper', 'Upper end of its 95% interval.'),
      number('p', 'Its p.'),
      text('penalties', 'The penalty on the supports in each year forecast; 1000000000 leaves them out.'),
    ],
    key: ['outcome', 'years_earlier'],
    references: [{ column: 'outcome', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'break_sensitivity',
    title: 'Links and the break of 2024',
    description:
      'Links of the supports that a new check of 2024 may have touched: with all cells, without support since 2024, and without the authorities in which it moved a tenth of all social workers or more.',
    columns: [
      support,
      outcome,
      text('sample', 'What is left out.'),
      integer('n', 'Rows used.'),
      number('aligned', 'Aligned slope within authorities.', sd),
      number('se', 'Its standard error.', sd),
      number('p', 'Its p.'),
    ],
    key: ['support', 'outcome', 'sample'],
    references: pairReferences,
  },
  {
    name: 'positions',
    title: 'Positions of authorities',
    description:
      'Where each authority stands on each indicator in its latest year: its usual level with its range, the place that leaves, what is expected of one of its size and history, and its movement. Never a league table: most places cannot be told apart.',
    columns: [
      text('authority', 'Code of the authority.'),
      text('indicator', 'Identifier of the indicator.'),
      integer('year', 'Latest label year of the indicator.'),
      number('value', 'The value in the unit of the indicator.', optional),
      text('status', 'Why there is a value or none.', { oneOf: Object.keys(statuses) }),
      number(
        'level',
        'Usual level: what passes within a year taken out; in the unit of the indicator.',
        optional,
      ),
      number('lower', 'Lower end of its range (95%).', optional),
      number('upper', 'Upper end of its range.', optional),
      text('word', 'What that range says of the place beside the middle half of authorities.', {
        ...optional,
        oneOf: positionWords,
      }),
      text('word80', 'The same by the range of 80 in 100: what is probable where 95 in 100 leaves it open.', {
        ...optional,
        oneOf: positionWords,
      }),
      integer(
        'higher_than',
        'Authorities whose level is clearly lower; of a judgement, those judged lower.',
        optional,
      ),
      integer(
        'lower_than',
        'Authorities whose level is clearly higher; of a judgement, those judged higher.',
        optional,
      ),
      integer(
        'rank_lower',
        'Lowest place it may have, 1 the smallest level (family-wise 95%, Holm).',
        optional,
      ),
      integer('rank_upper', 'Highest place it may have.', optional),
      integer(
        'ranked',
        'Authorities with a level, among which places are counted; of a judgement, those judged.',
      ),
      number(
        'working_level',
        'The level on the working scale of the indicator; see `level_models`.',
        optional,
      ),
      number('working_se', 'Its standard error on that scale.', optional),
      number('working_walk', 'Variance of a year’s step of the level on that scale.', optional),
      number(
        'size',
        'What the figure is out of, or the children of the authority; see `level_models`.',
        optional,
      ),
      number(
        'expected_lower',
        'Lower end of the levels expected of an authority of its size and history (95%).',
        optional,
      ),
      number('expected_upper', 'Upper end of the levels expected.', optional),
      integer('unusual', '1 where its level lies above what is expected, −1 below, 0 within.', optional),
      number('chance_low', 'Chance that an authority like any other lies below.', optional),
      number('chance_high', 'Chance that an authority like any other lies above.', optional),
      number('change', 'The value minus that of the label year before.', optional),
      number(
        'predicted',
        'What is expected of the value from its own past, what moved everywhere included.',
        optional,
      ),
      number('predicted_lower', 'Lower end of the range of that (95%).', optional),
      number('predicted_upper', 'Upper end of the range of that.', optional),
      number(
        'surprise',
        'Value minus what was expected, in standard deviations of its own movement.',
        optional,
      ),
      integer(
        'neighbours',
        'Statistical neighbours with a level, those of its own return left out.',
        optional,
      ),
      number('neighbours_level', 'Their mean level.', optional),
      number('neighbours_lower', 'Lower end of its range (95%).', optional),
      number('neighbours_upper', 'Upper end of its range.', optional),
      number('neighbours_z', 'Its own level minus that mean, in standard errors.', optional),
    ],
    key: ['authority', 'indicator'],
    references: [
      { column: 'authority', table: 'authorities', field: 'authority' },
      { column: 'indicator', table: 'indicators', field: 'indicator' },
    ],
  },
  {
    name: 'level_models',
    title: 'How levels move',
    description:
      'For every indicator on which authorities have a usual level: how its figures move from year to year and how far authorities differ. All on the working scale but the middle size.',
    columns: [
      text('indicator', 'Identifier of the indicator.'),
      text(
        'scale',
        'Working scale: angle is degrees of asin √(value/100), root is √value, unit is the value.',
        {
          oneOf: workingScales,
        },
      ),
      integer('year', 'Latest label year, in whose terms levels are.'),
      text('sized_by', 'What stands for size: the denominator of a figure, or the population aged 0 to 17.', {
        oneOf: sizedBys,
      }),
      number('size_median', 'The middle size of the figures.'),
      number('lasting', 'Share of a year’s movement that lasts.'),
      number('passing_by_size', 'Share of what passes that goes with size.'),
      number('lasting_by_size', 'Share of what lasts that goes with size.'),
      number('variance', 'Variance of a year’s movement at the middle size.'),
      number('log_likelihood', 'Logarithm of the likelihood.'),
      integer('innovations', 'Figures that it rests on: those with one before.'),
      number('year_variance', 'Variance of what moves everywhere from one label year to the next.'),
      number('q1', 'Lower quartile of the levels.'),
      number('q3', 'Upper quartile of the levels.'),
      number('centre', 'Median of the levels.'),
      number('variance_below', 'Variance of the true levels below the centre.'),
      number('variance_above', 'Variance of the true levels above the centre.'),
    ],
    key: ['indicator'],
    references: [{ column: 'indicator', table: 'indicators', field: 'indicator' }],
  },
  {
    name: 'level_forecasts',
    title: 'How forecasts of levels came true',
    description:
      'Of every indicator with usual levels, from each of three earlier label years: how many later figures lay inside what those years alone let expect, what moved everywhere taken out.',
    columns: [
      text('indicator', 'Identifier of the indicator.'),
      integer('origin', 'Last label year that the forecast knows.'),
      integer('ahead', 'Label years ahead.'),
      integer('figures', 'Figures held to their forecast.'),
      integer('inside_95', 'Of these inside the range of 95 in 100.'),
      integer('inside_80', 'Of these inside the range of 80 in 100.'),
      integer('above', 'Of these above the range of 95 in 100.'),
      integer('below', 'Of these below the range of 95 in 100.'),
    ],
    key: ['indicator', 'origin', 'ahead'],
    references: [{ column: 'indicator', table: 'indicators', field: 'indicator' }],
  },
];
