import {
  makeProfileFigures,
  makeProfileOwn,
  oneReturnsOf,
  type ProfileTables,
} from '../../../../src/lib/position/profile/make-profile.ts';
import type { ProfileFigures, ProfileOwn } from '../../../../src/lib/position/profile/profile-figures.ts';
import type { LevelModelRow } from '../../../../src/lib/position/standing/level-model-row.ts';
import type { StandingRow } from '../../../../src/lib/position/standing/standing-row.ts';
import type { Benchmark, Indicator } from '../../../../src/lib/tables/rows.ts';
import { parseTable } from '../../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../../src/lib/tables/contract.ts';
import { valueFormat } from '../../../../src/lib/words/value.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, resultRows } from '../../../data/read-results.ts';
import { committedCells, committedIndicators, committedTable } from '../../links/cells.ts';

const cells = committedCells();
const positions = Map.groupBy(resultRows<StandingRow>('positions'), ({ indicator }) => indicator);
const models = new Map(resultRows<LevelModelRow>('level_models').map((row) => [row.indicator, row]));
const middles = Map.groupBy(
  parseTable<Benchmark>(
    tableNamed('benchmarks'),
    readFileSync(join(dataFolder, 'benchmarks.csv'), 'utf8'),
    'data/benchmarks.csv',
  ).rows,
  ({ indicator }) => indicator,
);

const indicators: Indicator[] = [...committedIndicators().values()].filter(({ role }) => role !== 'context');

/** The committed tables as profiles are made from them. */
export const committedProfiles: ProfileTables = {
  authorities: committedTable('authorities'),
  neighbours: Map.groupBy(committedTable('neighbours'), ({ authority }) => authority),
  indicators: indicators.map((indicator) => ({
    indicator,
    short: indicator.label,
    format: valueFormat(
      indicator.unit,
      (cells.get(indicator.indicator) ?? []).flatMap(({ value }) => value ?? []),
    ),
    england:
      middles.get(indicator.indicator)?.find(({ year }) => year === indicator.last_year)?.england ?? null,
    model: models.get(indicator.indicator) ?? null,
    positions: positions.get(indicator.indicator) ?? [],
    middles: middles.get(indicator.indicator) ?? [],
  })),
  cells: byAuthority(),
};

/** The figures of all authorities that stand. */
export const committedFigures: ProfileFigures = makeProfileFigures(committedProfiles);

const oneReturns = oneReturnsOf(committedProfiles);

/** The standings of an authority, and whom it may be compared with. */
export function committedOwn(code: string): ProfileOwn {
  return makeProfileOwn(code, committedProfiles, oneReturns);
}

function byAuthority(): ProfileTables['cells'] {
  const all = [...cells.values()].flat().filter(({ recast }) => !recast);
  return new Map(
    [...Map.groupBy(all, ({ authority }) => authority)].map(([code, own]) => [
      code,
      Map.groupBy(
        own.toSorted((a, b) => a.year - b.year),
        ({ indicator }) => indicator,
      ),
    ]),
  );
}
