import { isGroup } from '../../src/lib/tables/identity-level.ts';
import { type Check, faultOf } from './check.ts';

export const englandRange: Check = {
  name: 'england range',
  description:
    'England lies between the lowest and the highest authority of its year; of groups, whose ends are averaged away, nothing is asked.',
  scope: ['authorities', 'benchmarks', 'observations'],
  check: ({ authorities, benchmarks, observations }) => {
    if (authorities.every(({ authority }) => isGroup(authority))) return [];
    const cells = Map.groupBy(
      observations.filter((row) => row.value !== null),
      (row) => `${row.indicator} ${row.year}`,
    );
    return benchmarks.flatMap((row) => {
      const values = (cells.get(`${row.indicator} ${row.year}`) ?? []).map((cell) => cell.value ?? 0);
      const [lowest, highest] = [Math.min(...values), Math.max(...values)];
      if (row.england === null || (row.england >= lowest && row.england <= highest)) return [];
      return [
        faultOf('benchmarks', row, {
          column: 'england',
          code: 'england_out_of_range',
          message: 'England lies outside the range of the authorities',
          expected: `${lowest} to ${highest}`,
          actual: String(row.england),
          tip: 'The England row may be a count, or have another denominator: mark the indicator as printed apart, or correct its reader.',
        }),
      ];
    });
  },
};
