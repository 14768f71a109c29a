import { describe, expect, it } from 'vitest';
import { markedPoints } from '../../../src/client/authority/marked-points.ts';
import { pairPoints } from '../../../src/lib/links/pair-points.ts';
import { authorityFile, type AuthorityFile } from '../../../src/lib/tables/authority-file.ts';
import { committedInputs } from '../../lib/links/committed-inputs.ts';

const file: AuthorityFile = {
  authority: 'A019',
  indicators: {
    repeat_plans: { from: 2020, values: [20, null, 24.5], denominator: 210 },
    agency_rate: { from: 2019, values: [10, 12, 9], denominator: null },
  },
};
const percent = { unit: '% of plans', digits: '1' };

describe('markedPoints', () => {
  it('gives every year with a figure, and the last in words', () => {
    const facts = { marks: 'years', indicator: 'repeat_plans', first: '2019', last: '2022', ...percent };
    expect(markedPoints(facts, file, 'A019')).toEqual({
      points: [
        { x: 2020, y: 20 },
        { x: 2022, y: 24.5 },
      ],
      isJoined: true,
      name: 'A019 24.5%',
    });
  });

  it('says the year where the last figure is older than the axis', () => {
    const facts = { marks: 'years', indicator: 'agency_rate', first: '2019', last: '2022', ...percent };
    expect(markedPoints(facts, file, 'A019').name).toBe('A019 9.0% in 2021');
  });

  it('places it on a funnel by its denominator, and nowhere without one', () => {
    const facts = { marks: 'funnel', indicator: 'repeat_plans', year: '2022', ...percent };
    expect(markedPoints(facts, file, 'A019').points).toEqual([{ x: 210, y: 24.5 }]);
    expect(markedPoints({ ...facts, year: '2021' }, file, 'A019').points).toEqual([]);
    expect(markedPoints({ ...facts, indicator: 'agency_rate', year: '2021' }, file, 'A019').points).toEqual(
      [],
    );
    expect(markedPoints({ ...facts, indicator: 'toString' }, file, 'A019').points).toEqual([]);
  });

  it('sets both sides of a pair together by the shift', () => {
    const facts = {
      marks: 'pair-year',
      support: 'agency_rate',
      outcome: 'repeat_plans',
      shift: '1',
      year: '2022',
    };
    expect(markedPoints(facts, file, 'A019').points).toEqual([{ x: 9, y: 24.5 }]);
    expect(markedPoints({ ...facts, year: '2021' }, file, 'A019').points).toEqual([]);
  });

  it('needs two complete years for an average, as the dots do', () => {
    const pair = { marks: 'pair-average', support: 'agency_rate', outcome: 'repeat_plans', shift: '1' };
    const means = JSON.stringify([
      [2020, 11, 18],
      [2021, 11, 18],
      [2022, 8, 22],
    ]);
    expect(markedPoints({ ...pair, means }, file, 'A019').points).toEqual([{ x: 0, y: 2.25 }]);
    expect(markedPoints({ ...pair, means: JSON.stringify([[2022, 8, 22]]) }, file, 'A019').points).toEqual(
      [],
    );
  });

  it('refuses a kind of chart it does not know', () => {
    expect(() => markedPoints({ marks: 'pie' }, file, 'A019')).toThrow('unknown kind of chart: pie');
  });
});

describe('the average over all years', async () => {
  const { panel, pairs, indicators, observations } = await committedInputs();
  const cells = Map.groupBy(observations, ({ indicator }) => indicator);

  it.each(['agency_rate/re_referrals', 'average_caseload/repeat_plans', 'vacancy_rate/sdq_score'])(
    'falls on the dot of the authority: %s',
    (id) => {
      const [support = '', outcome = ''] = id.split('/');
      const pair = pairs.find((each) => each.support === support && each.outcome === outcome)!;
      const points = pairPoints(panel, pair)!;
      const mean = (values: readonly number[]) =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      const means = [...Map.groupBy(points.within, ({ year }) => year)].map(([year, rows]) => [
        year,
        mean(rows.map((row) => row.support_value)),
        mean(rows.map((row) => row.outcome_value)),
      ]);
      const facts = {
        marks: 'pair-average',
        support,
        outcome,
        shift: String(pair.shift),
        means: JSON.stringify(means),
      };
      for (const { authority, x, y } of points.between.filter((_, i) => i % 15 === 0)) {
        const found = authorityFile({ authority }, indicators, (name) => cells.get(name) ?? []);
        const [point] = markedPoints(facts, found, authority).points;
        expect(point?.x).toBeCloseTo(x, 3);
        expect(point?.y).toBeCloseTo(y, 3);
      }
    },
  );
});
