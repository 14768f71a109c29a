import type { Fault, ScreenCheck } from '../finding.ts';
import { notAvailable } from '../lookups/areas.ts';
import { geographicLevels } from '../lookups/geographic-levels.ts';
import type { ScreenedFiles } from '../screened-files.ts';
import { type AreaCells, areaCells, withSeveral } from './area-rows.ts';
import { areaFault } from './area-pairs.ts';

const needs = { data: ['geographic_level'] };

/** Levels without a look-up of their own, whose codes must agree with their names within a file. */
const agreeing: ReadonlySet<string> = new Set(['Opportunity area', 'MAT', 'Sponsor']);

/** Levels whose place may be not available. */
const mayLack: ReadonlySet<string> = new Set([...agreeing, 'School', 'Provider', 'Police force area']);

/** The combinations of level, code and name in the rows of some levels, told by `find` where they are bad. */
function placesOf(
  files: ScreenedFiles,
  levels: ReadonlySet<string>,
  find: (areas: AreaCells[]) => AreaCells[],
  says: Pick<Fault, 'message' | 'remedy'>,
): Fault[] {
  return geographicLevels
    .filter(({ level, code }) => levels.has(level) && code !== undefined)
    .flatMap(({ level, code = '', name }) => {
      const areas = areaCells(files.data, ['geographic_level', code, name]) ?? [];
      const own = areas.filter(({ cells }) => cells[0] === level && cells[1] !== '');
      return find(own).map((area) => areaFault(files, code, area, says));
    });
}

/** A check of places of lower levels. */
function placeCheck(
  name: string,
  levels: ReadonlySet<string>,
  find: (areas: AreaCells[]) => AreaCells[],
  says: Pick<Fault, 'message' | 'remedy'>,
): ScreenCheck {
  return {
    name,
    stage: 'geography',
    level: 'fail',
    needs,
    check: (files) => placesOf(files, levels, find, says),
  };
}

/** Places of levels that no look-up lists, and places that are not available. */
export const otherPlaceChecks: readonly ScreenCheck[] = [
  placeCheck('place_with_two_codes', agreeing, (areas) => withSeveral(areas, 2, 1), {
    message: 'the name stands under more than one code',
    remedy: 'Give each place one code.',
  }),
  placeCheck('code_with_two_places', agreeing, (areas) => withSeveral(areas, 1, 2), {
    message: 'the code stands for more than one place',
    remedy: 'Give each code one place.',
  }),
  placeCheck(
    'not_available_name',
    mayLack,
    (areas) => areas.filter(({ cells }) => cells[1] === notAvailable.code && cells[2] !== notAvailable.name),
    {
      message: `the code ${notAvailable.code} stands beside a name`,
      remedy: `Write ${notAvailable.name} as the name, or give the place its code.`,
    },
  ),
  placeCheck(
    'not_available_code',
    mayLack,
    (areas) => areas.filter(({ cells }) => cells[1] !== notAvailable.code && cells[2] === notAvailable.name),
    {
      message: 'a place that is not available has a code',
      remedy: `Write ${notAvailable.code} as the code, or give the place its name.`,
    },
  ),
];
