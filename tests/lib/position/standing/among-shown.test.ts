import { describe, expect, it } from 'vitest';
import { amongShown } from '../../../../src/lib/position/standing/among-shown.ts';
import { cell } from '../made-up-cells.ts';
import { cellsOf, levelledIndicators, levelsOf } from './committed-standings.ts';

describe('amongShown', () => {
  it('must be said of eight committed indicators', () => {
    const said = levelledIndicators().flatMap((indicator) => {
      const year = Math.max(
        ...cellsOf(indicator).flatMap((each) => (each.value === null || each.recast ? [] : [each.year])),
      );
      const found = amongShown(cellsOf(indicator), year);
      return found.must_be_said ? [[indicator, found.shown]] : [];
    });
    expect(Object.fromEntries(said)).toEqual({
      plan_ks2: 53,
      open_plans_over_2_years: 92,
      substance_misuse: 117,
      plan_attainment_8: 131,
      ended_plans_over_2_years: 131,
      two_year_review_asq3: 132,
      development_checks_under_5: 134,
      in_need_good_development: 135,
    });
  });

  it('is as many as have a level', () => {
    expect(amongShown(cellsOf('substance_misuse'), 2025).shown).toBe(
      levelsOf('substance_misuse').levels.length,
    );
  });

  it('need not be said where one in ten is not shown, and passes over other years and lives', () => {
    const cells = Array.from({ length: 10 }, (_, i) => cell(`A${i}`, i === 0 ? null : 1));
    const beside = [cell('A90', null, { year: 2024 }), cell('A91', null, { recast: true })];
    expect(amongShown([...cells, ...beside], 2025)).toEqual({ shown: 9, standing: 10, must_be_said: false });
    expect(amongShown(cells.slice(0, 9), 2025).must_be_said).toBe(true);
  });
});
