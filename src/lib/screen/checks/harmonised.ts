import { badValues } from '../faults-of.ts';
import type { Fault, ScreenCheck } from '../finding.ts';
import {
  ethnicGroupWords,
  harmonisedNames,
  harmonisedWords,
  isEthnicPair,
  isEthnicWord,
} from '../lookups/harmonised.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { columnNamed } from '../text-table.ts';
import { areaFault } from './area-pairs.ts';
import { areaCells } from './area-rows.ts';

const isEthnic = (word: string) => /ethnic/i.test(word);
const unknownWord = {
  message: 'the government’s standard of ethnicity has no such item',
  remedy: 'Use the words of the standard.',
};

/** Columns about a harmonised idea under another name. */
function otherNames({ meta, metaName, data, roles }: ScreenedFiles): Fault[] {
  const isOther = (name: string) => harmonisedWords.test(name.toLowerCase()) && !harmonisedNames.has(name);
  const says = {
    message: 'the column seems to hold a harmonised idea under another name',
    remedy: `Name it as the standard does: ${[...harmonisedNames].join(', ')}.`,
  };
  if (metaName === undefined) {
    const guessed = [...roles.filters, ...roles.groups].filter(({ name }) => isOther(name));
    return guessed.map(({ name }) => ({ row: data.rows > 0 ? 1 : 0, column: name, ...says }));
  }
  return meta.flatMap((row) =>
    (['col_name', 'filter_grouping_column'] as const)
      .filter((column) => isOther(row[column]))
      .map((column) => ({ file: 'meta' as const, row: row.line, column, value: row[column], ...says })),
  );
}

/** Items of the columns of ethnicity that the standard lacks; of both together, pairs it lacks. */
function otherEthnicities(files: ScreenedFiles): Fault[] {
  const names = ['ethnicity_major', 'ethnicity_minor'];
  const pairs = areaCells(files.data, names);
  if (pairs)
    return pairs
      .filter(({ cells: [major = '', minor = ''] }) => !isEthnicPair(major, minor))
      .map((pair) => areaFault(files, 'ethnicity_minor', pair, unknownWord));
  return names.flatMap((name) => {
    const column = columnNamed(files.data, name);
    return column ? badValues(files.data, column, (value) => !isEthnicWord(value), unknownWord) : [];
  });
}

/** Items under a characteristic of ethnicity that the standard lacks. */
function otherCharacteristics(files: ScreenedFiles): Fault[] {
  return (areaCells(files.data, ['characteristic_group', 'characteristic']) ?? [])
    .filter(({ cells: [group = '', item = ''] }) => isEthnic(group) && !isEthnicWord(item))
    .map((pair) => areaFault(files, 'characteristic', pair, unknownWord));
}

/** Names and words that all publications share. */
export const harmonisedChecks: readonly ScreenCheck[] = [
  { name: 'harmonised_names', stage: 'harmonised', level: 'fail', needs: { data: [] }, check: otherNames },
  {
    name: 'ethnicity_items',
    stage: 'harmonised',
    level: 'warn',
    needs: { data: [] },
    check: otherEthnicities,
  },
  {
    name: 'ethnicity_groups',
    stage: 'harmonised',
    level: 'fail',
    needs: { data: ['characteristic_group'] },
    check: ({ data }) => {
      const column = columnNamed(data, 'characteristic_group');
      const isOther = (value: string) => isEthnic(value) && !ethnicGroupWords.test(value);
      const remedy = 'Write Ethnicity Major, Ethnicity Minor, Ethnicity Detailed or Minority Ethnic.';
      const message = 'the group seems to be about ethnicity and is not named as the standard does';
      return column ? badValues(data, column, isOther, { message, remedy }) : [];
    },
  },
  {
    name: 'ethnicity_characteristics',
    stage: 'harmonised',
    level: 'warn',
    needs: { data: ['characteristic_group', 'characteristic'] },
    check: otherCharacteristics,
  },
];
