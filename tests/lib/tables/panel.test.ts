import { describe, expect, it } from 'vitest';
import { panelTable } from '../../../src/lib/tables/panel.ts';
import type { Indicator } from '../../../src/lib/tables/rows.ts';

const indicators = [
  { indicator: 'vacancy_rate', label: 'Vacancy rate', unit: '% of posts' },
  { indicator: 'sdq_score', label: 'Average score', unit: 'score' },
] as Indicator[];

describe('panelTable', () => {
  it('has authority and year, then one column for each indicator in the order given', () => {
    expect(panelTable(indicators).columns.map(({ name }) => name)).toEqual([
      'authority',
      'year',
      'vacancy_rate',
      'sdq_score',
    ]);
  });

  it('describes each column by the indicator’s label and unit, and lets it be empty', () => {
    expect(panelTable(indicators).columns.at(-1)).toEqual({
      name: 'sdq_score',
      type: 'number',
      description: 'Average score.',
      unit: 'score',
      optional: true,
    });
  });

  it('has one row for each authority and year', () => {
    expect(panelTable(indicators).key).toEqual(['authority', 'year']);
  });

  it('has only its key where there is no indicator', () => {
    expect(panelTable([]).columns).toHaveLength(2);
  });
});
