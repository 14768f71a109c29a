// Long because it is a lookup table: every column of every computed table, with its meaning.
import { integer, number, text } from './column.ts';
import { positionWords, rangeKinds } from './position-rows.ts';
import { findingVerdicts } from './result-rows.ts';
import { statuses } from './status.ts';
import type { Column, Table } from './table.ts';

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
  number('detectable', 'Smallest estimate that would have been seen four times in five.'),
];
const countColumns: readonly Column[] = [
  integer('n', 'Rows used.'),
  integer('authorities', 'Authorities in the rows used.'),
  integer('years', 'Label years in the rows used.'),
];

const estimators = ['pooled', 'fixed_effects', 'first_differences', 'between'] as const;

/** The tables computed from the published ones: what `npm run data:links` writes. */
export const resultTables: readonly Table[] = [
  {
    name: 'links',
    title: 'Links',
    description: 'Every support with every outcome, estimated by up to twelve methods.',
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
      number('placebo_t', 'Aligned t of the support measured a year too late.', optional),
      number('detectable', 'Smallest slope that would have been seen four times in five.', sd),
    ],
    key: ['support', 'outcome'],
    references: pairReferences,
  },
  {
    name: 'averages',
    title: 'Averages of links',
    description:
      'The mean link within authorities of groups of pairs, with intervals from resampled authorities.',
    columns: [
      text('level', 'What the groups are made by.'),
      text('group', 'The group.'),
      integer('pairs', 'Pairs in the group.'),
      number('mean', 'Mean aligned slope within authorities.', sd),
      number('lower', 'Lower end of its 95% interval.', sd),
      number('upper', 'Upper end of its 95% interval.', sd),
      number('p', 'Its p.'),
      number('q', 'Its q among the groups of the same level.'),
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
    title: 'Verdicts on findings',
    description:
      'The mean link within authorities of the pairs that bear on each finding of the report, with intervals from resampled authorities. A finding that no pair bears on has no row.',
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
      text('verdict', 'What may be said of the average.', { oneOf: findingVerdicts }),
    ],
    key: ['finding'],
    references: [],
  },
  {
    name: 'positions',
    title: 'Positions of authorities',
    description:
      'Where each authority stands on each indicator in its latest year: plausible range, rank range, expected range and change. Never a league table: authorities whose ranges overlap are too close to call.',
    columns: [
      text('authority', 'Code of the authority.'),
      text('indicator', 'Identifier of the indicator.'),
      integer('year', 'Latest label year of the indicator.'),
      number('value', 'The value in the unit of the indicator.', optional),
      text('status', 'Why there is a value or none.', { oneOf: Object.keys(statuses) }),
      number('lower', 'Lower end of the plausible range (95%), in the unit of the indicator.', optional),
      number('upper', 'Upper end of the plausible range.', optional),
      text('range', 'What the range allows for.', { ...optional, oneOf: rangeKinds }),
      text('word', 'What the range says of the place among the middle half of authorities.', {
        ...optional,
        oneOf: positionWords,
      }),
      integer('higher_than', 'Authorities whose range lies wholly below.', optional),
      integer('lower_than', 'Authorities whose range lies wholly above.', optional),
      integer('too_close', 'Other authorities whose range overlaps.', optional),
      integer('rank_lower', 'Lowest plausible place (95%), 1 the smallest value.', optional),
      integer('rank_upper', 'Highest plausible place.', optional),
      integer('ranked', 'Authorities with a range in that year, among which places are counted.'),
      number(
        'z',
        'Over-dispersed standard deviations from the centre; beyond ±1.96 is outside the expected range.',
        optional,
      ),
      number(
        'expected_lower',
        'Lower end of the expected range (95%), in the unit of the indicator.',
        optional,
      ),
      number('expected_upper', 'Upper end of the expected range.', optional),
      number('change', 'The value minus that of the year before.', optional),
      number('change_lower', 'Lower end of the usual changes of authorities in that year (95%).', optional),
      number('change_upper', 'Upper end of the usual changes.', optional),
      number('neighbours_median', 'Median of the statistical neighbours with a value.', optional),
      integer('neighbours', 'How many neighbours that is.'),
    ],
    key: ['authority', 'indicator'],
    references: [
      { column: 'authority', table: 'authorities', field: 'authority' },
      { column: 'indicator', table: 'indicators', field: 'indicator' },
    ],
  },
];
