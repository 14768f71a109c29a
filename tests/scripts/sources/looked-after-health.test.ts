import { describe, expect, it } from 'vitest';
import { lookedAfterHealth } from '../../../scripts/sources/looked-after-health.ts';
import { placementStability } from '../../../scripts/sources/placement-stability.ts';
import { departmentBytes } from './department-bytes.ts';
import { textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

describe('lookedAfterHealth', () => {
  const rows = [
    {
      characteristic: 'Ages 5 to 16 years with SDQ score',
      breakdown: 'SDQ average score',
      children_count: '14.1',
      children_percent: 'z',
    },
    {
      characteristic: 'Development assessments: Children looked after ages 0 to 4 years',
      breakdown: 'Total ages 0 to 4 years',
      children_count: '44',
      children_percent: '100',
    },
    {
      characteristic: 'Health assessments: Children looked after all ages',
      breakdown: 'Total all ages',
      children_count: '320',
      children_percent: '100',
    },
    {
      characteristic: 'Substance misuse: Children looked after all ages',
      breakdown: 'Total all ages',
      children_count: '310',
      children_percent: '100',
    },
    {
      characteristic: 'Health assessments: Children looked after all ages',
      breakdown: 'Had their teeth checked by a dentist',
      children_count: '250',
      children_percent: '78',
    },
  ];

  const cellOf = async (name: string) => {
    const { series } = await lookedAfterHealth.read(departmentBytes(...rows), smallRegister);
    return textsOf(series.get(name)).cells['101|2025'];
  };

  it('finds the average SDQ score in the column of counts', async () => {
    expect(await cellOf('sdq_average')).toBe('14.1');
  });

  it('finds percentages in the column of percentages and totals in that of counts', async () => {
    expect([await cellOf('dentist'), await cellOf('under_fives')]).toEqual(['78', '44']);
  });

  it('tells two totals with the same words apart by what they are totals of', async () => {
    expect([await cellOf('children'), await cellOf('children_for_substance')]).toEqual(['320', '310']);
  });
});

describe('placementStability', () => {
  it('tells two lines with the same words apart by the group of children', async () => {
    const words = { placement_stability: 'With 3 or more placements during the year' };
    const bytes = departmentBytes(
      { ...words, cla_group: 'CLA 2 years on 31 March', children_percent: '21' },
      { ...words, cla_group: 'CLA on 31 March', children_percent: '9' },
    );
    const { series } = await placementStability.read(bytes, smallRegister);
    expect(textsOf(series.get('three_or_more')).cells).toEqual({ '101|2025': '9' });
  });
});
