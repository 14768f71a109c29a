import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../scripts/build-links/inputs.ts';
import { workOn } from '../../../scripts/build-links/work.ts';
import { committed } from './folders.ts';

const inputs = await readInputs(committed);
const work = workOn(inputs);

describe('workOn', () => {
  const piece = work.specifications(57);

  it('draws the curve of the pair at its place, in the order of the specifications', () => {
    const { support, outcome } = inputs.panelPairs[57] ?? {};
    expect(piece.summary).toMatchObject({ support, outcome, n_specifications: piece.curve.length });
    const numbers = piece.curve.map(({ specification }) => specification);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(piece.curve.map((point) => `${point.support} ${point.outcome}`))).toEqual(
      new Set([`${support} ${outcome}`]),
    );
  });

  it('draws the curve that the summary counts', () => {
    const share = (passes: (point: (typeof piece.curve)[number]) => boolean) =>
      piece.curve.filter(passes).length / piece.curve.length;
    expect(share(({ aligned }) => aligned > 0)).toBeCloseTo(piece.summary.share_supportive, 2);
    expect(share(({ p }) => p < 0.05)).toBeCloseTo(piece.summary.share_clear, 2);
  });

  it('rounds the curve to six decimals and has no negative zero', () => {
    const numbers = piece.curve.flatMap(({ aligned, se, p }) => [aligned, se, p]);
    expect(numbers.filter((value) => Number(value.toFixed(6)) !== value || Object.is(value, -0))).toEqual([]);
  });

  it('places authorities on the indicator at its place, values as observed and the rest to six decimals', () => {
    const place = inputs.indicators.findIndex(({ indicator }) => indicator === 'children_in_need_per_worker');
    const { positions: rows, models, forecasts } = work.positions(place);
    expect([models.length, forecasts.length > 0]).toEqual([1, true]);
    expect(new Set(rows.map(({ indicator }) => indicator))).toEqual(new Set(['children_in_need_per_worker']));
    const observed = new Map(
      inputs.observations
        .filter(({ indicator, year }) => indicator === rows[0]?.indicator && year === rows[0]?.year)
        .map(({ authority, value }) => [authority, value]),
    );
    expect(rows.filter(({ authority, value }) => observed.get(authority) !== value)).toEqual([]);
    const ends = rows.flatMap(({ lower, upper, surprise, change }) => [lower, upper, surprise, change]);
    expect(ends.filter((end) => end !== null && Number(end.toFixed(6)) !== end)).toEqual([]);
  });

  it('depends on its number alone', () => {
    expect(workOn(inputs).worlds(9)).toEqual(work.worlds(9));
  });
});
