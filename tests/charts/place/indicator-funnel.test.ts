import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorFunnel, type FunnelRow } from '../../../src/charts/place/indicator-funnel.ts';
import { boxesOfText } from '../../../src/charts/drawing/place-label.ts';
import { renderChart } from '../../../src/charts/drawing/render.ts';
import { valueFormat } from '../../../src/lib/words/value.ts';
import type { ReliabilityRow } from '../../../src/lib/position/reliability.ts';
import { resultRows } from '../../data/read-results.ts';
import { source } from '../../fixtures/indicators/indicator.ts';
import { committedInputs } from '../../lib/links/committed-inputs.ts';

const { indicators, observations } = await committedInputs();
const cells = Map.groupBy(observations, ({ indicator }) => indicator);
const reliability = new Map(resultRows<ReliabilityRow>('reliability').map((row) => [row.indicator, row]));
const benchmarks = readFileSync('data/benchmarks.csv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

const englandOf = (indicator: string, year: number | null): number | null => {
  const cell = benchmarks.find(([id, at]) => id === indicator && at === String(year))?.[2];
  return cell ? Number(cell) : null;
};

const funnels = indicators.map((indicator) => {
  const own = cells.get(indicator.indicator) ?? [];
  const row = reliability.get(indicator.indicator) as FunnelRow;
  const england = englandOf(indicator.indicator, row.funnel_year);
  const format = valueFormat(
    indicator.unit,
    own.flatMap(({ value }) => value ?? []),
  );
  const found = indicatorFunnel({ indicator, source, cells: own, reliability: row, england, format });
  return { id: indicator.indicator, found };
});
const drawn = funnels.flatMap(({ id, found }) => ('why' in found ? [] : [{ id, found }]));

describe('indicatorFunnel over the committed data', () => {
  it('draws one for each counted percentage of which no more than a tenth are suppressed', () => {
    const expected = [...reliability.values()].filter(
      ({ suppressed_share }) => suppressed_share !== null && suppressed_share <= 0.1,
    );
    expect(drawn.map(({ id }) => id)).toEqual(expected.map(({ indicator }) => indicator));
    expect(drawn.length).toBeGreaterThan(10);
  });

  it('names the reason for every other', () => {
    const why = (id: string) => funnels.find((each) => each.id === id)?.found;
    expect(why('plan_ks2')).toMatchObject({
      why: expect.stringContaining('64% of authorities are suppressed'),
    });
    expect(why('agency_rate')).toMatchObject({ why: expect.stringContaining('full-time equivalents') });
    expect(why('sdq_score')).toMatchObject({ why: expect.stringContaining('no percentage') });
    expect(why('assessment_within_45_days')).toMatchObject({
      why: expect.stringContaining('how many cases'),
    });
  });

  it.each(drawn)('finds outside exactly what lies beyond its limits: $id', ({ found }) => {
    for (const { value, lower, upper } of found.outside) expect(value < lower || value > upper).toBe(true);
    expect(found.title).toMatch(
      new RegExp(`^(None|${found.outside.length}) of ${found.shown.places.length} `),
    );
  });

  it.each(drawn)('has no words that touch or leave the drawing, at any width: $id', ({ found }) => {
    for (const width of [300, 470, 760]) {
      renderChart((drawing) => {
        const svg = found.chart(drawing);
        const boxes = boxesOfText(svg);
        const touching = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
        );
        expect(touching).toEqual([]);
        // titles are broken by a narrower letter than labels are kept apart by
        expect(boxes.filter(({ left, right }) => left < -3 || right > width * 1.05)).toEqual([]);
        return svg;
      }, width);
    }
  });
});
