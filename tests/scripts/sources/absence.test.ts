import { describe, expect, it } from 'vitest';
import { absence } from '../../../scripts/sources/absence.ts';
import { departmentBytes } from './department-bytes.ts';
import { codesOf, textsOf } from './series-facts.ts';
import { smallRegister } from './small-register.ts';

const academic = { time_period: '202425', time_identifier: 'Academic year', phase_type_grouping: 'Total' };
const onPlans = { ...academic, social_care_group: 'CPPO at 31 March' };
const inNeed = { ...academic, social_care_group: 'CINO at 31 March' };
const lookedAfter = { ...academic, social_care_group: 'CLA 12 months at 31 March' };

describe('absence', () => {
  const read = () =>
    absence.read(
      departmentBytes(
        { ...onPlans, t_pupils: '50', pt_overall: '21.4', pt_pupils_pa_10_exact: '55.1' },
        {
          ...onPlans,
          phase_type_grouping: 'Special',
          t_pupils: '5',
          pt_overall: '9',
          pt_pupils_pa_10_exact: 'c',
        },
        { ...inNeed, t_pupils: '300', pt_overall: '17', pt_pupils_pa_10_exact: '46' },
        { ...lookedAfter, t_pupils: '90', pt_overall: '9.5', pt_pupils_pa_10_exact: '20.1' },
      ),
      smallRegister,
    );

  it('reads all school types together and no single one', async () => {
    const { series, problems } = await read();
    expect(textsOf(series.get('plan_absence')).cells).toEqual({ '101|2025': '21.4' });
    expect(textsOf(series.get('plan_pupils')).cells).toEqual({ '101|2025': '50' });
    expect(codesOf(problems)).toEqual([]);
  });

  it('keeps the three groups of children apart', async () => {
    const { series } = await read();
    const persistent = ['plan_persistent', 'in_need_persistent', 'looked_after_persistent'];
    expect(persistent.map((name) => textsOf(series.get(name)).cells['101|2025'])).toEqual([
      '55.1',
      '46',
      '20.1',
    ]);
  });
});
