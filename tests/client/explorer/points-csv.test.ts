import { describe, expect, it } from 'vitest';
import { csvCell, pointsCsv } from '../../../src/client/explorer/points-csv.ts';

describe('csvCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'keeps a spreadsheet from running %o',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text}"`);
    },
  );

  it('leaves a true negative a number', () => {
    expect(csvCell(-3.5)).toBe('-3.5');
  });

  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [' outer', '" outer"'],
  ])('writes %o by RFC 4180', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('pointsCsv', () => {
  it('has a row for each authority with both indicators by name', () => {
    const pair = {
      authority: 'A001',
      support_year: 2024,
      support_value: -1.5,
      outcome_year: 2025,
      outcome_value: 20,
    };
    expect(pointsCsv([pair], { support: 'net_workforce_growth', outcome: 're_referrals' })).toBe(
      'support,outcome,authority,support_year,support_value,outcome_year,outcome_value\r\n' +
        'net_workforce_growth,re_referrals,A001,2024,-1.5,2025,20\r\n',
    );
  });
});
