import type { Fault, ScreenCheck } from '../finding.ts';
import { areaForms, countries, notApplicable, notAvailable, regions } from '../lookups/areas.ts';
import { pairColumns } from '../lookups/look-ups.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { type AreaCells, areaCells, withSeveral } from './area-rows.ts';

/** A fault of one combination of code and name. */
export function areaFault(
  { data }: ScreenedFiles,
  column: string,
  { cells, row, count }: AreaCells,
  says: Pick<Fault, 'message' | 'remedy'>,
): Fault {
  return { row: data.lines[row] ?? 0, column, value: cells.join(' | '), cells: count, ...says };
}

/** Whether a code and a name say that there is no such place, as the standard has it. */
export function saysNoPlace(code: string, name: string): boolean {
  if (code === notAvailable.code) return true;
  return code === notApplicable.code && notApplicable.names.has(name);
}

/** Combinations that the reader’s own look-up does not have; undefined where there is none for this kind. */
export function outsideLookUp(files: ScreenedFiles, code: string, areas: readonly AreaCells[]) {
  const allowed = files.lookUps.pairs?.get(code);
  return allowed && areas.filter(({ cells }) => !allowed.has(cells.join('|')));
}

const outside = {
  message: 'the look-up has no such code and name together',
  remedy: 'Correct the code or the name; the case of letters counts.',
};

/** A check of pairs whose names are held: countries and regions. */
function listedPairs(name: string, code: string, listed: Readonly<Record<string, string>>): ScreenCheck {
  const columns = pairColumns[code] ?? [];
  return {
    name,
    stage: 'geography',
    level: 'fail',
    needs: { data: columns },
    check: (files) => {
      const areas = (areaCells(files.data, columns) ?? []).filter(({ cells: [found = '', place = ''] }) => {
        if (found === '' && place === '') return false;
        return !saysNoPlace(found, place);
      });
      const bad =
        outsideLookUp(files, code, areas) ??
        areas.filter(
          ({ cells: [found = '', place] }) => !Object.hasOwn(listed, found) || listed[found] !== place,
        );
      return bad.map((area) => areaFault(files, code, area, outside));
    },
  };
}

/**
 * Faults of pairs whose names are not held: a code of another form, a name under two codes, a code with two names. A
 * name that is wrong throughout a file is not seen without the reader’s own look-up.
 */
function unlistedFaults(
  files: ScreenedFiles,
  areas: readonly AreaCells[],
  { code, form, codeAt, nameAt }: { code: string; form: RegExp; codeAt: number; nameAt: number },
): Fault[] {
  const bad = areas.filter(({ cells }) => cells[codeAt] !== '' && !form.test(cells[codeAt] ?? ''));
  return [
    ...bad.map((area) =>
      areaFault(files, code, area, {
        message: 'the code has not the form of codes of this kind',
        remedy: 'Restore the code from the published look-up; spreadsheets may have changed it.',
      }),
    ),
    ...withSeveral(areas, codeAt, nameAt).map((area) =>
      areaFault(files, code, area, {
        message: 'another row has this code with another name',
        remedy: 'Give each code one name throughout the file.',
      }),
    ),
  ];
}

/** A check of pairs of one kind of place, by look-up where the reader holds one, else by form and by agreement. */
function unlistedPairs({ check: checkName, code, name, form }: (typeof areaForms)[number]): ScreenCheck {
  const columns = [code, name];
  return {
    name: checkName,
    stage: 'geography',
    level: 'fail',
    needs: { data: columns },
    check: (files) => {
      const areas = (areaCells(files.data, columns) ?? []).filter(
        ({ cells: [found = '', place = ''] }) => found !== '' && !saysNoPlace(found, place),
      );
      const bad = outsideLookUp(files, code, areas);
      if (bad) return bad.map((area) => areaFault(files, code, area, outside));
      const nameTwice = withSeveral(areas, 1, 0).map((area) =>
        areaFault(files, name, area, {
          message: 'another row has this name under another code',
          remedy:
            'Give each place one code throughout the file, or say both in the notes where it was recoded.',
        }),
      );
      const warnings = nameTwice.map((fault) => ({ ...fault, level: 'warn' as const }));
      return [...unlistedFaults(files, areas, { code, form, codeAt: 0, nameAt: 1 }), ...warnings];
    },
  };
}

/** Codes and names of places that belong together. */
export const areaPairChecks: readonly ScreenCheck[] = [
  listedPairs('country_pairs', 'country_code', countries),
  listedPairs('region_pairs', 'region_code', regions),
  ...areaForms.map(unlistedPairs),
];
