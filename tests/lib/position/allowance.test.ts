import { describe, expect, it } from 'vitest';
import { allowanceOf } from '../../../src/lib/position/allowance.ts';

const none = { funnel_year: null, funnel_centre: null, funnel_tau: null, sd_within: null };

describe('allowanceOf', () => {
  it.each([
    {
      name: 'allows for chance where there is a funnel of the year',
      reliability: { funnel_year: 2025, funnel_centre: 20, funnel_tau: 4, sd_within: 3 },
      allowance: { range: 'chance', centre: 20, tau: 4 },
    },
    {
      name: 'keeps a funnel without differences beyond chance',
      reliability: { funnel_year: 2025, funnel_centre: 20, funnel_tau: 0, sd_within: 3 },
      allowance: { range: 'chance', centre: 20, tau: 0 },
    },
    {
      name: 'allows for usual movement where the funnel is of an earlier year',
      reliability: { funnel_year: 2023, funnel_centre: 20, funnel_tau: 4, sd_within: 3 },
      allowance: { range: 'usual_movement', sd: 3 },
    },
    {
      name: 'allows for usual movement where cases are not counted',
      reliability: { ...none, sd_within: 3 },
      allowance: { range: 'usual_movement', sd: 3 },
    },
    { name: 'knows nothing with one year of figures', reliability: none, allowance: undefined },
  ])('$name', ({ reliability, allowance }) => {
    expect(allowanceOf(reliability, 2025)).toEqual(allowance);
  });
});
