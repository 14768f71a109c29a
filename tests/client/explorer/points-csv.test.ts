import { describe, expect, it } from 'vitest';
import { pointsCsv } from '../../../src/client/explorer/points-csv.ts';

describe('pointsCsv', () => {
  it('says what it is, then has a row for each authority with both indicators by name', () => {
    const file = {
      about: ['The Support Atlas: two\nlines', 'Open Government Licence v3.0'],
      support: 'net_workforce_growth',
      outcome: 're_referrals',
      columns: ['support_value', 'outcome_value'],
      rows: [{ authority: 'A001', values: [-1.5, 20] }],
    };
    expect(pointsCsv(file)).toBe(
      '# The Support Atlas: two lines\r\n# Open Government Licence v3.0\r\n' +
        'support,outcome,authority,support_value,outcome_value\r\nnet_workforce_growth,re_referrals,A001,-1.5,20\r\n',
    );
  });
});
