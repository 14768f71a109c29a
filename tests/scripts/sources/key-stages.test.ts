import { describe, expect, it } from 'vitest';
import { keyStage2 } from '../../../scripts/sources/key-stage-2.ts';
import { keyStage4 } from '../../../scripts/sources/key-stage-4.ts';
import { departmentBytes } from './department-bytes.ts';
import { codesOf, textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

const groups = ['CINO at 31 March', 'CPPO at 31 March', 'CLA 12 months at 31 March'];
const academic = { time_period: '202425', time_identifier: 'Academic year' };

describe('keyStage2', () => {
  it('reads reading, writing and mathematics of each group, out of those who were eligible', async () => {
    const rows = groups.map((social_care_group, index) => ({
      ...academic,
      social_care_group,
      t_read_eligible_pupils: '1',
      t_rwm_eligible_pupils: `${index}0`,
      pt_rwm_met_expected_standard: `${index}5`,
    }));
    const { series, problems } = await keyStage2.read(departmentBytes(...rows), smallRegister);
    const names = ['in_need_pupils', 'in_need_expected', 'plan_pupils', 'plan_expected'];
    expect(names.map((name) => textsOf(series.get(name)).cells['101|2025'])).toEqual([
      '00',
      '05',
      '10',
      '15',
    ]);
    expect(codesOf(problems)).toEqual([]);
  });
});

describe('keyStage4', () => {
  it('reads the average of Attainment 8 of each group, and the pupils behind it', async () => {
    const rows = groups.map((social_care_group, index) => ({
      ...academic,
      social_care_group,
      t_pupils: `${index}0`,
      t_att8: '999',
      avg_att8: `${index}.5`,
    }));
    const { series } = await keyStage4.read(departmentBytes(...rows), smallRegister);
    const names = ['in_need_attainment', 'plan_attainment', 'looked_after_attainment', 'looked_after_pupils'];
    expect(names.map((name) => textsOf(series.get(name)).cells['101|2025'])).toEqual([
      '0.5',
      '1.5',
      '2.5',
      '20',
    ]);
  });
});
