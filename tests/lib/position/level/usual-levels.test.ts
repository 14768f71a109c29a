import { describe, expect, it } from 'vitest';
import { workingPanel } from '../../../../src/lib/position/level/usual-levels.ts';
import { lastingEnds } from '../../../../src/lib/stats/levels/lasting-ends.ts';
import { followLevels } from '../../../../src/lib/stats/levels/local-level.ts';
import { quantile } from '../../../../src/lib/stats/quantile.ts';
import { levelWord, middleLevels } from '../../../../src/lib/position/standing/level-word.ts';
import { relativeError } from '../../stats/relative-error.ts';
import { referenceRows } from '../../../reference/read-reference.ts';
import { figuresOf, levelsOf, someIndicators } from '../standing/committed-standings.ts';

const parameters = new Map(referenceRows('standing/parameters').map((row) => [row['indicator'], row]));
const commonYears = Map.groupBy(referenceRows('standing/common-years'), (row) => row['indicator']);
const ends = new Map(referenceRows('standing/lasting-ends').map((row) => [row['indicator'], row]));

describe.each(someIndicators)('usualLevels on %s', (indicator) => {
  const { model, levels, common } = levelsOf(indicator);
  const row = parameters.get(indicator);

  it('has the scale, the size and the shares of the reference', () => {
    expect({
      scale: model.scale,
      last_year: model.year,
      size: model.sizedBy,
      d: model.fitted.lasting,
      u: model.fitted.passingBySize,
      w: model.fitted.lastingBySize,
      innovations: model.fitted.innovations,
      ranked: levels.length,
    }).toEqual({
      scale: row?.['scale'],
      last_year: row?.['last_year'],
      size: row?.['size'],
      d: row?.['d'],
      u: row?.['u'],
      w: row?.['w'],
      innovations: row?.['innovations'],
      ranked: row?.['ranked'],
    });
  });

  it('has its variance, likelihood and middle size', () => {
    const numbers = [
      [model.fitted.variance, row?.['s2']],
      [model.fitted.logLikelihood, row?.['loglik']],
      [model.commonVariance, row?.['year_variance']],
      [model.medianSize, row?.['size_median']],
      [middleLevels(levels)?.q1, row?.['q1']],
      [middleLevels(levels)?.q3, row?.['q3']],
    ];
    for (const [found, expected] of numbers)
      expect(relativeError(Number(found), Number(expected))).toBeLessThan(1e-6);
  });

  it('has what moved everywhere in each year', () => {
    const years = commonYears.get(indicator) ?? [];
    expect(years.length).toBeGreaterThan(5);
    for (const { year, common: expected } of years)
      expect(
        Math.abs((common[Number(year) - figuresOf(indicator).firstYear] ?? Number.NaN) - Number(expected)),
      ).toBeLessThan(1e-6);
    expect(common.at(-1)).toBe(0);
  });
});

describe('what figures leave open of the share that lasts', () => {
  it.each(['agency_rate', 'substance_misuse'])('is what the reference leaves open, on %s', (indicator) => {
    const { panel } = workingPanel(figuresOf(indicator), levelsOf(indicator).model.scale);
    const { best, lower, upper } = lastingEnds(panel);
    expect(best).toEqual(levelsOf(indicator).model.fitted);
    const row = ends.get(indicator);
    expect([best.lasting, lower.lasting, upper.lasting]).toEqual([
      row?.['d'],
      row?.['d_lower'],
      row?.['d_upper'],
    ]);
    const latest = [...panel.values.keys()].filter(
      (i) => i % panel.periods === panel.periods - 1 && !Number.isNaN(panel.values[i]),
    );
    const [own, low, high] = [best, lower, upper].map((fitted) => {
      const path = followLevels(panel, fitted);
      const levels = latest.map((i) => ({
        level: path.levels[i] as number,
        variance: path.variances[i] as number,
      }));
      const middle = middleLevels(levels);
      return {
        se: quantile(
          levels.map(({ variance }) => Math.sqrt(variance)),
          0.5,
        ),
        words: levels.map((level) => middle && levelWord(level, middle)),
      };
    });
    for (const [end, name] of [
      [low, 'lower'],
      [high, 'upper'],
    ] as const) {
      expect(Number(end?.se) / Number(own?.se)).toBeCloseTo(Number(row?.[`se_at_${name}`]), 4);
      const changed = end?.words.filter((word, i) => word !== own?.words[i]).length ?? Number.NaN;
      expect(changed / latest.length).toBeCloseTo(Number(row?.[`words_change_${name}`]), 4);
    }
  });
});
