import { badRows, badValues, cellTest } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import { columnsOf, geographicLevels, levelsLeftOut, levelsWithin } from '../lookups/geographic-levels.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed, type TextColumn } from '../text-table.ts';

const needs = { data: ['geographic_level'] };
const isBlank = (value: string) => value === '';

/** The column of levels; the runner sees to it that it is there. */
function levelColumn({ data }: ScreenedFiles): TextColumn | undefined {
  return columnNamed(data, 'geographic_level');
}

/** The levels a file has rows of. */
function levelsOf(files: ScreenedFiles) {
  const present = new Set(levelColumn(files)?.values);
  return geographicLevels.filter(({ level }) => present.has(level));
}

/** Columns that the levels of the file call for and that are not there. */
function missingColumns(files: ScreenedFiles): Fault[] {
  return levelsOf(files)
    .filter(({ level }) => level !== 'Planning area')
    .flatMap((level) => columnsOf(level).map((column) => ({ level: level.level, column })))
    .filter(({ column }) => !columnNamed(files.data, column))
    .map(({ level, column }) => ({
      row: 1,
      column,
      message: `the file has rows of the level ${level} and no column of this name`,
      remedy: `Add the column ${column}.`,
    }));
}

/** Cells that say which place a row is about and are empty; codes of authorities of old may be. */
function incompletePlaces(files: ScreenedFiles): Fault[] {
  const levels = levelColumn(files);
  if (!levels) return [];
  return levelsOf(files)
    .filter(({ level }) => level !== 'Planning area')
    .flatMap((level) => columnsOf(level).map((name) => ({ level: level.level, name })))
    .flatMap(({ level, name }) => {
      const column = columnNamed(files.data, name);
      if (!column || name === 'new_la_code') return [];
      const isLevel = cellTest(levels, (value) => value === level);
      const isEmpty = cellTest(column, isBlank);
      return badRows(files.data, column, (row) => isLevel(row) && isEmpty(row), {
        message: `rows of the level ${level} do not say which place they are about`,
        remedy: `Fill in ${name}.`,
      });
    });
}

/** Cells of places that rows of this level cannot have, because they lie within no one of them. */
function overcompleted(files: ScreenedFiles): Fault[] {
  const levels = levelColumn(files);
  if (!levels) return [];
  const [filter, ...others] = files.roles.filters;
  const isLoneFilter = (name: string) =>
    others.length === 0 && [filter, ...files.roles.groups].some((column) => column?.name === name);
  return geographicLevels
    .filter(({ level }) => level !== 'National')
    .flatMap((place) => {
      const may = new Set([place.level, ...(levelsWithin[place.level] ?? [])]);
      const isOther = cellTest(levels, (value) => !may.has(value));
      return columnsOf(place)
        .filter((name) => !(/^(school|provider)_name$/.test(name) && isLoneFilter(name)))
        .flatMap((name) => {
          const column = columnNamed(files.data, name);
          if (!column) return [];
          const isFilled = cellTest(column, (value) => value !== '');
          return badRows(files.data, column, (row) => isOther(row) && isFilled(row), {
            message: 'the cell names a place that rows of this level do not lie in',
            remedy: `Leave ${name} empty, or correct geographic_level.`,
          });
        });
    });
}

/** Rows that the publishing service’s table tool leaves out, and levels that may not be mixed. */
function rowsLeftOut(files: ScreenedFiles): Fault[] {
  const levels = levelColumn(files);
  if (!levels) return [];
  const only = levels.values.length === 1;
  const [first = ''] = levels.values;
  if (only && (first === 'School' || first === 'Provider')) return [];
  const isMixed = levels.values.includes('School') && levels.values.includes('Provider');
  const says = isMixed
    ? {
        message: 'the file mixes schools and providers',
        remedy: 'Put schools and providers into files of their own.',
        level: 'fail' as const,
      }
    : {
        message: 'the table tool leaves rows of this level out',
        remedy: 'Put them into a file of their own, without a meta file where nothing is left.',
      };
  return badValues(files.data, levels, (value) => levelsLeftOut.has(value), says);
}

/** The levels, and the columns they call for. */
export const geographyLevelChecks: readonly ScreenCheck[] = [
  {
    name: 'level',
    stage: 'geography',
    level: 'fail',
    needs,
    check: (files) => {
      const known = new Set(geographicLevels.map(({ level }) => level));
      const levels = levelColumn(files);
      const says = {
        message: 'the standard knows no such level',
        remedy: `Write one of ${[...known].join(', ')}.`,
      };
      return levels ? badValues(files.data, levels, (value) => !known.has(value), says) : [];
    },
  },
  { name: 'columns_for_levels', stage: 'geography', level: 'fail', needs, check: missingColumns },
  { name: 'level_completed', stage: 'geography', level: 'fail', needs, check: incompletePlaces },
  { name: 'rows_left_out', stage: 'geography', level: 'warn', needs, check: rowsLeftOut },
  { name: 'overcompleted', stage: 'geography', level: 'fail', needs, check: overcompleted },
];
