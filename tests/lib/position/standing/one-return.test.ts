import { describe, expect, it } from 'vitest';
import { oneReturn } from '../../../../src/lib/position/standing/one-return.ts';
import { cell } from '../made-up-cells.ts';
import { cellsOf, committedAuthorities } from './committed-standings.ts';

const joint = ['A1', 'A2', 'A3'].map((authority) => ({ authority, joint_return: true }));
const own = { authority: 'A4', joint_return: false };
const years = [2023, 2024, 2025];
const figures = (code: string, ...values: (number | null)[]) =>
  values.map((value, i) => cell(code, value, { year: years[i] ?? 0 }));
const found = (cells: ReturnType<typeof figures>) =>
  Object.fromEntries([...oneReturn(cells, [...joint, own])].map(([code, others]) => [code, [...others]]));

describe('oneReturn', () => {
  it('is of those that share a return and have the same figure in every year that both have', () => {
    const cells = [
      ...figures('A1', 5, 6, 7),
      ...figures('A2', null, 6, 7),
      ...figures('A3', 5, 6, 8),
      ...figures('A4', 5, 6, 7),
    ];
    expect(found(cells)).toEqual({ A1: ['A2'], A2: ['A1'] });
  });

  it('is not found in one year alone, which may be alike by chance', () => {
    expect(found([...figures('A1', 5), ...figures('A2', 5)])).toEqual({});
    expect(found([])).toEqual({});
  });

  it.each(['agency_rate', 'children_in_need_per_worker', 'vacancy_rate'])(
    'is of two and two committed authorities on %s',
    (indicator) => {
      const pairs = [...oneReturn(cellsOf(indicator), committedAuthorities)].map(([code, others]) => [
        code,
        ...others,
      ]);
      expect(pairs.toSorted()).toEqual([
        ['A010', 'A717'],
        ['A598', 'A684'],
        ['A684', 'A598'],
        ['A717', 'A010'],
      ]);
    },
  );

  it.each(['assessment_within_45_days', 'repeat_plans'])(
    'is of nobody on %s, which is counted apart',
    (indicator) => {
      expect(oneReturn(cellsOf(indicator), committedAuthorities).size).toBe(0);
    },
  );
});
