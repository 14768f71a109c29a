// Long because it is a lookup table: every collection of the site with its schema.
import type {
  Average,
  BreakSensitivityRow,
  CascadeRow,
  FindingVerdictRow,
  ForecastRow,
  LastingShareRow,
  LinkRow,
  VerdictRow,
} from './lib/tables/result-rows.ts';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { rowSchema } from './content/row-schema.ts';
import { comparisonSchema } from './content/comparison-schema.ts';
import { disclosureSchema } from './content/disclosure-schema.ts';
import cascadeStepList from './content/cascade-steps.json';
import { cascadeStepSchema } from './content/cascade-step-schema.ts';
import { findingSchema } from './content/finding-schema.ts';
import { outcomeSchema } from './content/outcome-schema.ts';
import { reportFeatureSchema } from './content/report-feature-schema.ts';
import reportFeatureList from './content/report-features.json';
import { indicatorWordRows } from './content/indicator-words.ts';
import { firstRows, inputsIn, inputText, tableRows } from './content/inputs.ts';
import { packageSchema, resourceSchema } from './content/package-schema.ts';
import { releaseSchema } from './content/release-schema.ts';
import type { CompositeRow } from './lib/links/composites.ts';
import type { LevelForecastRow } from './lib/position/level/level-forecasts.ts';
import type { ReliabilityRow } from './lib/position/reliability.ts';
import type { LevelModelRow } from './lib/position/standing/level-model-row.ts';
import type { StandingRow } from './lib/position/standing/standing-row.ts';
import type { ShuffledCount } from './lib/links/permutations.ts';
import type { WorldVerdicts } from './lib/links/worlds/whole-world.ts';
import { byPair, curveSchema, curvesOf, pairId, type CurvePoint } from './content/pairs.ts';
import type { SpecificationSummary } from './lib/links/specifications/summarise-specifications.ts';
import { wordsSchema } from './content/words-schema.ts';
import type { Authority, Benchmark, Indicator, Neighbour, Observation, Source } from './lib/tables/rows.ts';

const authorities = defineCollection({
  loader: () => tableRows<Authority>('authorities').map((row) => ({ id: row.authority, ...row })),
  schema: rowSchema<Authority>('authorities'),
});

const indicators = defineCollection({
  loader: () => tableRows<Indicator>('indicators').map((row) => ({ id: row.indicator, ...row })),
  schema: rowSchema<Indicator>('indicators'),
});

/** The words of each indicator, one row of the file. */
const indicatorWords = defineCollection({
  loader: () => indicatorWordRows.map((row) => ({ id: row.indicator, ...row })),
  schema: wordsSchema,
});

/** One entry for each indicator, holding all its cells. */
const observations = defineCollection({
  loader: () => byIndicator(tableRows<Observation>('observations')),
  schema: z.object({ rows: z.array(rowSchema<Observation>('observations')).nonempty() }),
});

/** One entry for each indicator, a row for each year with a value. */
const benchmarks = defineCollection({
  loader: () => byIndicator(tableRows<Benchmark>('benchmarks')),
  schema: z.object({ rows: z.array(rowSchema<Benchmark>('benchmarks')).nonempty() }),
});

/** One entry for each authority that has neighbours, nearest first. */
const neighbours = defineCollection({
  loader: () => {
    const groups = Map.groupBy(tableRows<Neighbour>('neighbours'), (row) => row.authority);
    return [...groups].map(([id, rows]) => ({ id, rows }));
  },
  schema: z.object({ rows: z.array(rowSchema<Neighbour>('neighbours')).nonempty() }),
});

const sources = defineCollection({
  loader: () => {
    const rows = z
      .array(rowSchema<Source>('sources'))
      .nonempty()
      .parse(JSON.parse(inputText('data/sources.json')));
    return rows.map((row) => ({ id: row.source, ...row }));
  },
  schema: rowSchema<Source>('sources'),
});

/** The published tables in the order of the catalogue, each with its first ten rows. */
const tables = defineCollection({
  loader: () => {
    const catalogue = packageSchema.parse(JSON.parse(inputText('public/data/datapackage.json')));
    return catalogue.resources.map((resource, place) => ({
      id: resource.name,
      place,
      ...resource,
      sample: resource.sample ?? firstRows(resource.path, 10),
    }));
  },
  schema: resourceSchema
    .extend({ place: z.int(), sample: z.array(z.array(z.string())) })
    .refine(({ rows, sample }) => rows === 0 || sample.length > 0, 'a table with rows requires a sample'),
});

const cascade = defineCollection({
  loader: () =>
    tableRows<CascadeRow>('cascade').map((row) => ({
      id: `${row.family}/${row.method}/${row.tier}`,
      ...row,
    })),
  schema: rowSchema<CascadeRow>('cascade'),
});

const averages = defineCollection({
  loader: () => tableRows<Average>('averages').map((row) => ({ id: `${row.level}/${row.group}`, ...row })),
  schema: rowSchema<Average>('averages'),
});

const composites = defineCollection({
  loader: () =>
    tableRows<CompositeRow>('composites').map((row) => ({ id: `${row.support}/${row.outcome}`, ...row })),
  schema: rowSchema<CompositeRow>('composites'),
});

const reliability = defineCollection({
  loader: () => tableRows<ReliabilityRow>('reliability').map((row) => ({ id: row.indicator, ...row })),
  schema: rowSchema<ReliabilityRow>('reliability'),
});

/** One entry for each authority that stood in the latest year of an indicator, holding its position on each. */
const positions = defineCollection({
  loader: () => {
    const groups = Map.groupBy(tableRows<StandingRow>('positions'), (row) => row.authority);
    return [...groups].map(([id, rows]) => ({ id, rows }));
  },
  schema: z.object({ rows: z.array(rowSchema<StandingRow>('positions')).nonempty() }),
});

const levelModels = defineCollection({
  loader: () => tableRows<LevelModelRow>('level_models').map((row) => ({ id: row.indicator, ...row })),
  schema: rowSchema<LevelModelRow>('level_models'),
});

const levelForecasts = defineCollection({
  loader: () =>
    tableRows<LevelForecastRow>('level_forecasts').map((row) => ({
      id: `${row.indicator}/${row.origin}/${row.ahead}`,
      ...row,
    })),
  schema: rowSchema<LevelForecastRow>('level_forecasts'),
});

/** One entry for each method and tier, holding the counts of all its worlds. */
const shuffled = defineCollection({
  loader: () => {
    const groups = Map.groupBy(tableRows<ShuffledCount>('shuffled'), (row) => `${row.method}/${row.tier}`);
    return [...groups].map(([id, rows]) => ({ id, rows }));
  },
  schema: z.object({ rows: z.array(rowSchema<ShuffledCount>('shuffled')).nonempty() }),
});

/** One entry for each way to shuffle, holding the counts of all its worlds, the real one among them. */
const worldVerdicts = defineCollection({
  loader: () => {
    const groups = Map.groupBy(tableRows<WorldVerdicts>('world_verdicts'), ({ shuffle }) => shuffle);
    return [...groups].map(([id, rows]) => ({ id, rows }));
  },
  schema: z.object({ rows: z.array(rowSchema<WorldVerdicts>('world_verdicts')).nonempty() }),
});

/** How much of a support's movement lasts, by the support. */
const lastingShares = defineCollection({
  loader: () => tableRows<LastingShareRow>('lasting_shares').map((row) => ({ id: row.support, ...row })),
  schema: rowSchema<LastingShareRow>('lasting_shares'),
});

const forecasts = defineCollection({
  loader: () =>
    tableRows<ForecastRow>('forecasts').map((row) => ({ id: `${row.outcome}/${row.years_earlier}`, ...row })),
  schema: rowSchema<ForecastRow>('forecasts'),
});

/** One entry for each pair whose support the check of 2024 may have touched, with all samples. */
const breakSensitivity = defineCollection({
  loader: () => byPair(tableRows<BreakSensitivityRow>('break_sensitivity')),
  schema: z.object({ rows: z.array(rowSchema<BreakSensitivityRow>('break_sensitivity')).nonempty() }),
});

/** One entry for each pair, holding its estimates by every method that its data allow. */
const links = defineCollection({
  loader: () => byPair(tableRows<LinkRow>('links')),
  schema: z.object({ rows: z.array(rowSchema<LinkRow>('links')).nonempty() }),
});

const verdicts = defineCollection({
  loader: () => tableRows<VerdictRow>('verdicts').map((row) => ({ id: pairId(row), ...row })),
  schema: rowSchema<VerdictRow>('verdicts'),
});

/** One entry for each pair whose support is known for more than one year. */
const specifications = defineCollection({
  loader: () => tableRows<SpecificationSummary>('specifications').map((row) => ({ id: pairId(row), ...row })),
  schema: rowSchema<SpecificationSummary>('specifications'),
});

/** The estimate of every specification of a pair: one entry for each pair, columns in the order of the specifications. */
const curve = defineCollection({
  loader: () => curvesOf(tableRows<CurvePoint>('specification_curve')),
  schema: curveSchema,
});

/** The findings of the report, one file each, by the end of their address. */
const findings = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/findings' }),
  schema: findingSchema,
});

/** The outcomes that the report names, one file each, by the end of their address. */
const outcomes = defineCollection({
  loader: glob({ pattern: '*.json', base: './src/content/outcomes' }),
  schema: outcomeSchema,
});

/** The features of well-supporting authorities, in the order of the report. */
const reportFeatures = defineCollection({
  loader: () => reportFeatureList.map((each, place) => ({ id: each.feature, place, ...each })),
  schema: reportFeatureSchema,
});

/** The methods in the order of the cascade. */
const cascadeSteps = defineCollection({
  loader: () => cascadeStepList.map((each, place) => ({ id: each.method, place, ...each })),
  schema: cascadeStepSchema,
});

/** The verdicts on the findings that pairs bear on, by the number of the finding. */
const findingVerdicts = defineCollection({
  loader: () =>
    tableRows<FindingVerdictRow>('finding_verdicts').map((row) => ({ id: String(row.finding), ...row })),
  schema: rowSchema<FindingVerdictRow>('finding_verdicts'),
});

/** What is measured of what this release gives away: one entry. */
const disclosure = defineCollection({
  loader: () => [{ id: 'report', report: JSON.parse(inputText('data/disclosure-report.json')) as unknown }],
  schema: z.object({ report: disclosureSchema }),
});

/** The verdicts of every release, by its date. */
const releases = defineCollection({
  loader: () =>
    inputsIn('data/history').map((path) => {
      const release = releaseSchema.parse(JSON.parse(inputText(path)));
      return { id: `${release.edition}-method-${release.method ?? 1}`, ...release };
    }),
  schema: releaseSchema,
});

const comparisons = defineCollection({
  loader: () =>
    inputsIn('data/releases').map((path) => {
      const comparison = comparisonSchema.parse(JSON.parse(inputText(path)));
      return { id: comparison.edition, ...comparison };
    }),
  schema: comparisonSchema,
});

export const collections = {
  comparisons,
  findings,
  outcomes,
  reportFeatures,
  cascadeSteps,
  findingVerdicts,
  disclosure,
  releases,
  links,
  verdicts,
  worldVerdicts,
  lastingShares,
  forecasts,
  breakSensitivity,
  specifications,
  curve,
  authorities,
  indicators,
  indicatorWords,
  observations,
  benchmarks,
  neighbours,
  sources,
  tables,
  cascade,
  averages,
  composites,
  reliability,
  positions,
  levelModels,
  levelForecasts,
  shuffled,
};

function byIndicator<T extends { indicator: string }>(rows: readonly T[]): { id: string; rows: T[] }[] {
  return [...Map.groupBy(rows, (row) => row.indicator)].map(([id, group]) => ({ id, rows: group }));
}
