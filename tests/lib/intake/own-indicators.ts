import type { OwnIndicator } from '../../../src/lib/intake/own-figures-shape.ts';

/** An indicator for the tests of a reader’s own figures; a percentage unless said otherwise. */
function indicatorNamed(indicator: string, label: string, more: Partial<OwnIndicator> = {}): OwnIndicator {
  return {
    indicator,
    label,
    aliases: [],
    unit: '% of referrals',
    isPlaced: true,
    firstYear: 2013,
    lastYear: 2025,
    lowest: 0,
    highest: 100,
    seenLowest: 5,
    seenHighest: 40,
    ...more,
  };
}

/** A few indicators of different units. */
export const ownIndicators: readonly OwnIndicator[] = [
  indicatorNamed('re_referrals', 'Re-referrals within 12 months', { aliases: ['Re-referrals'] }),
  indicatorNamed('vacancy_rate', 'Social worker vacancy rate', {
    aliases: ['Vacancies'],
    unit: '% of posts',
  }),
  indicatorNamed('sickness_absence_rate', 'Social worker sickness absence', {
    seenLowest: 0.6,
    seenHighest: 7,
  }),
  indicatorNamed('plan_absence', 'School absence of children on plans', { aliases: ['Absence'] }),
  indicatorNamed('in_need_absence', 'School absence of children in need', { aliases: ['Absence'] }),
  indicatorNamed('spend_per_child', 'Spending per child', {
    unit: '£ per child aged 0 to 17, cash',
    highest: null,
    seenLowest: 300,
    seenHighest: 2400,
  }),
  indicatorNamed('looked_after_rate', 'Children looked after', {
    unit: 'per 10,000 children',
    highest: 10_000,
    seenLowest: 20,
    seenHighest: 230,
  }),
  indicatorNamed('child_poverty', 'Children in low-income families', { isPlaced: false }),
  indicatorNamed('net_workforce_growth', 'Net growth', { lowest: -100, seenLowest: -20, seenHighest: 20 }),
];
