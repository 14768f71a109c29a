import { expect, it } from 'vitest';
import { describeFitting } from '../../../../src/lib/words/authority/describe-fitting.ts';

it('names each figure with its years, and different figures apart', () => {
  const cells = [
    { year: 2022, value: '25.1%' },
    { year: 2021, value: '24.9%' },
    { year: 2018, value: '25.1%' },
  ];
  expect(describeFitting([{ label: 'Re-referrals', cells }])).toBe(
    'Re-referrals 25.1% in 2022 or 2018 or 24.9% in 2021.',
  );
  const one = { label: 'Turnover', cells: [{ year: 2017, value: '22%' }] };
  expect(describeFitting([one, { ...one, label: 'Vacancies' }])).toBe(
    'Turnover 22% in 2017; Vacancies 22% in 2017.',
  );
});

it('says nothing of no figures', () => {
  expect(describeFitting([])).toBe('');
});
