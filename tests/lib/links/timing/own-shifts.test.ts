import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../../../src/lib/links/explored/explorer-facts.ts';
import { everyPair } from '../../../../src/lib/links/estimate-links.ts';
import { ownShifts } from '../../../../src/lib/links/timing/own-shifts.ts';
import { committedIndicators } from '../cells.ts';

const indicators = [...committedIndicators().values()];
const withRole = (role: string) => indicators.filter((each) => each.role === role);
const shifts = ownShifts(withRole('support'), withRole('outcome'));

describe('ownShifts', () => {
  it('has the 48 pairs that are read at another shift than the usual one of their support', () => {
    expect(Object.keys(shifts)).toHaveLength(48);
    expect(shifts['turnover_rate plan_absence']).toBe(0);
    expect(shifts['plan_reviews_on_time first_time_youth_justice']).toBe(-1);
    expect(shifts['agency_rate re_referrals']).toBeUndefined();
  });
});

describe('sidesOf', () => {
  const side = (each: (typeof indicators)[number]) => ({ ...each, headline: each.label, credit: '' });
  const facts = {
    supports: withRole('support').map(side),
    outcomes: withRole('outcome').map(side),
    shifts,
  };

  it('gives every support the shift of the pair', () => {
    const pairs = everyPair(indicators);
    expect(pairs.map((pair) => sidesOf(facts, pair).support.shift)).toEqual(pairs.map(({ shift }) => shift));
  });

  it('throws on an indicator that is not there', () => {
    expect(() => sidesOf(facts, { support: 'nonsense', outcome: 're_referrals' })).toThrow(
      'unknown indicator',
    );
  });
});
