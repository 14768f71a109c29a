import type { Fault, ScreenCheck } from '../finding.ts';
import { begunOn, endedOn, isAuthorityNumber } from '../lookups/authority-numbers.ts';
import { notApplicable } from '../lookups/areas.ts';
import { pairColumns } from '../lookups/look-ups.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { type AreaCells, areaCells, withSeveral } from './area-rows.ts';
import { areaFault, outsideLookUp, saysNoPlace } from './area-pairs.ts';

const columns = pairColumns['new_la_code'] ?? [];

/** A nine-character code of an authority; authorities that share one return have theirs side by side. */
const areaCode = /^(E0[689]|E10)\d{6}( \/ (E0[689]|E10)\d{6})*$/;

/** Whether a cell is one or more numbers of authorities. */
function areNumbers(cell: string): boolean {
  return cell.split(' / ').every((number) => /^\d{3}$/.test(number) && isAuthorityNumber(Number(number)));
}

/** Whether an authority began or ended by a reorganisation, after which another may bear its name. */
function wasReorganised(cell: string): boolean {
  return cell.split(' / ').some((number) => Number(number) in begunOn || Number(number) in endedOn);
}

/** The combinations that are meant to be authorities. */
function authoritiesOf(files: ScreenedFiles): AreaCells[] {
  return (areaCells(files.data, columns) ?? []).filter(({ cells: [number = '', code = '', name = ''] }) => {
    if (areBlank(number, code, name) || code === 'x' || number === 'x') return false;
    return !(number === notApplicable.code && saysNoPlace(code, name));
  });
}

function areBlank(...cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}

/** Where number, code and name stand in a combination. */
const [numberAt, codeAt, nameAt] = [0, 1, 2];

/** Combinations that say their code; for authorities of old it may be blank. */
const coded = (areas: readonly AreaCells[]) => areas.filter(({ cells }) => cells[codeAt] !== '');

/** What is judged where the reader holds no look-up. */
const rules: readonly {
  column: string;
  find: (areas: readonly AreaCells[]) => AreaCells[];
  message: string;
  remedy: string;
}[] = [
  {
    column: 'old_la_code',
    find: (areas) => areas.filter(({ cells }) => !areNumbers(cells[numberAt] ?? '')),
    message: 'no English authority has or had this number',
    remedy: 'Restore the three digits; spreadsheets may have changed them.',
  },
  {
    column: 'old_la_code',
    find: (areas) => withSeveral(areas, numberAt, nameAt),
    message: 'another row has this number with another name',
    remedy: 'Give each number one name throughout the file.',
  },
  {
    column: 'la_name',
    find: (areas) =>
      withSeveral(
        areas.filter(({ cells }) => !wasReorganised(cells[numberAt] ?? '')),
        nameAt,
        numberAt,
      ),
    message: 'another row has this name under another number',
    remedy: 'Give each name one number throughout the file.',
  },
  {
    column: 'new_la_code',
    find: (areas) => coded(areas).filter(({ cells }) => !areaCode.test(cells[codeAt] ?? '')),
    message: 'the code has not the form of codes of authorities',
    remedy: 'Restore the code from the published look-up; spreadsheets may have changed it.',
  },
  {
    column: 'new_la_code',
    find: (areas) => withSeveral(coded(areas), codeAt, numberAt),
    message: 'another row has this code under another number',
    remedy: 'Give each code one number throughout the file.',
  },
];

/**
 * Numbers, codes and names of authorities. Without the reader’s own look-up: numbers that were never an authority’s,
 * codes of another form, and one number or code with two names. A number may have two codes, where its bounds moved.
 */
function wrongAuthorities(files: ScreenedFiles): Fault[] {
  const areas = authoritiesOf(files);
  const outside = outsideLookUp(
    files,
    'new_la_code',
    areas.filter(({ cells }) => cells[1] !== ''),
  );
  if (outside)
    return outside.map((area) =>
      areaFault(files, 'new_la_code', area, {
        message: 'the look-up has no such number, code and name together',
        remedy: 'Correct the number, the code or the name; the case of letters counts.',
      }),
    );
  return rules.flatMap(({ column, find, message, remedy }) =>
    find(areas).map((area) => areaFault(files, column, area, { message, remedy })),
  );
}

/** Authorities by number, code and name. */
export const authorityPairChecks: readonly ScreenCheck[] = [
  {
    name: 'authority_pairs',
    stage: 'geography',
    level: 'fail',
    needs: { data: columns },
    check: wrongAuthorities,
  },
];
