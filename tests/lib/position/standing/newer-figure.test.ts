import { describe, expect, it } from 'vitest';
import { shownLevel } from '../../../../src/lib/position/level/level-range.ts';
import { levelSpread } from '../../../../src/lib/position/standing/far-from-most.ts';
import { levelsOfStandings, newerFactsFrom } from '../../../../src/lib/position/standing/level-model-row.ts';
import { levelAlone } from '../../../../src/lib/position/standing/newer-figure.ts';
import { type NewerFacts, newerPlace } from '../../../../src/lib/position/standing/newer-place.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { committedStandings, levelsOf, someIndicators } from './committed-standings.ts';

const reference = Map.groupBy(referenceRows('standing/newer-figures'), (row) => String(row['indicator']));

function factsOf(indicator: string): NewerFacts {
  const { model, levels } = levelsOf(indicator);
  const spread = levelSpread(levels, model.scale);
  if (!spread) throw new Error(`no levels of ${indicator}`);
  return { model, levels, spread };
}

describe.each(someIndicators)('newerPlace on %s', (indicator) => {
  const facts = factsOf(indicator);
  const rows = (reference.get(indicator) ?? []).map((row) => ({
    row,
    code: String(row['authority']),
    figure: { value: Number(row['value']), year: Number(row['year']), size: Number(row['size']) },
  }));

  it('stands where the reference puts it, with its past and by itself', () => {
    expect(rows.length).toBeGreaterThan(5);
    for (const { row, code, figure } of rows) {
      const [known, alone] = [newerPlace(figure, facts, code), newerPlace(figure, facts)];
      expect([known?.word, alone?.word]).toEqual([row['word'], row['alone_word']]);
      const numbers = [
        [known?.shown.level, row['level']],
        [known?.shown.lower, row['lower']],
        [known?.shown.upper, row['upper']],
        [known?.moved?.predicted.lower, row['past_lower']],
        [known?.moved?.predicted.upper, row['past_upper']],
        [known?.moved?.surprise, row['past_z']],
        [alone?.shown.lower, row['alone_lower']],
        [alone?.shown.upper, row['alone_upper']],
      ];
      for (const [found, expected] of numbers)
        expect(Math.abs(Number(found) - Number(expected))).toBeLessThan(2e-6);
    }
  });

  it('knows nothing of a past that is nobody’s, and is surer with one', () => {
    for (const { code, figure } of rows) {
      const [known, alone] = [newerPlace(figure, facts, code), newerPlace(figure, facts)];
      expect(alone?.moved).toBeUndefined();
      expect(alone?.shown).toEqual(shownLevel(levelAlone(figure, facts.model), facts.model.scale));
      expect(known?.ranked).toBe(facts.levels.length);
      expect(alone?.ranked).toBe(facts.levels.length + 1);
      expect(known?.among_year).toBe(facts.model.year);
      const { unusual, word } = known ?? {};
      expect(unusual === 0 || word === (unusual === 1 ? 'higher' : 'lower')).toBe(true);
    }
  });
});

describe('newerFactsFrom the rows of an indicator', () => {
  it.each(['agency_rate', 'net_workforce_growth'])('place a figure alike on %s', (indicator) => {
    const { rows, model } = committedStandings(indicator);
    const facts = model && newerFactsFrom(model, levelsOfStandings(rows));
    const figure = { value: 12, year: 2027, size: 300 };
    const [read, own] = [facts, factsOf(indicator)].map((each) => each && newerPlace(figure, each, 'A015'));
    expect(own).toBeDefined();
    expect({ ...read, shown: null, moved: null }).toEqual({
      ...own,
      shown: null,
      moved: null,
      expected_lower: expect.closeTo(own?.expected_lower ?? Number.NaN, 9),
      expected_upper: expect.closeTo(own?.expected_upper ?? Number.NaN, 9),
    });
    expect(read?.shown.upper).toBeCloseTo(own?.shown.upper ?? Number.NaN, 9);
    expect(read?.moved?.surprise).toBeCloseTo(own?.moved?.surprise ?? Number.NaN, 9);
  });
});

describe('newerPlace without a size', () => {
  const year = 2026;

  it('has no place where the size is what the figure is out of', () => {
    expect(newerPlace({ value: 20, year, size: null }, factsOf('agency_rate'), 'A010')).toBeUndefined();
    expect(newerPlace({ value: 20, year, size: null }, factsOf('agency_rate'))).toBeUndefined();
  });

  it('takes the children of an authority that is known, and of nobody else', () => {
    const facts = factsOf('net_workforce_growth');
    const own = facts.levels.find(({ authority }) => authority === 'A010');
    expect(newerPlace({ value: 4, year, size: null }, facts, 'A010')).toEqual(
      newerPlace({ value: 4, year, size: own?.size ?? null }, facts, 'A010'),
    );
    expect(newerPlace({ value: 4, year, size: 60_000 }, facts)).toBeDefined();
    expect(newerPlace({ value: 4, year, size: null }, facts)).toBeUndefined();
  });

  it('refuses a year that is not newer, a value that cannot be and a size of none', () => {
    const facts = factsOf('agency_rate');
    expect(() => newerPlace({ value: 4, year: 2025, size: 90 }, facts)).toThrow('a year after 2025');
    expect(() => newerPlace({ value: 104, year, size: 90 }, facts)).toThrow('from 0 to 100: 104');
    expect(() => newerPlace({ value: 4, year, size: 0 }, facts)).toThrow('size above 0');
  });
});

describe('newerPlace at the ends of a percentage', () => {
  it.each([0, 100])('has a place for %d, with a range inside what can be', (value) => {
    const found = newerPlace({ value, year: 2026, size: 150 }, factsOf('agency_rate'), 'A010');
    expect(found?.shown.lower).toBeGreaterThanOrEqual(0);
    expect(found?.shown.upper).toBeLessThanOrEqual(100);
    expect((found?.shown.upper ?? 0) - (found?.shown.lower ?? 0)).toBeGreaterThan(0.1);
  });
});
