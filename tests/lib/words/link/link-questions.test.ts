import { describe, expect, it } from 'vitest';
import type { PairLink } from '../../../../src/lib/links/turn-link.ts';
import type { LastingShareRow, VerdictRow } from '../../../../src/lib/tables/result-rows.ts';
import { checksOf } from '../../../../src/lib/links/followed/both-tests-verdict.ts';
import { describeChecks } from '../../../../src/lib/words/link/describe-checks.ts';
import { describeDifference } from '../../../../src/lib/words/link/describe-difference.ts';
import { describeFairTests } from '../../../../src/lib/words/link/describe-fair-tests.ts';
import { lagTitle } from '../../../../src/lib/words/link/describe-pair.ts';
import {
  describeRuledOut,
  shownSmaller,
  type RuledOut,
} from '../../../../src/lib/words/link/describe-ruled-out.ts';
import { everyPair, rowsOf } from '../../../content/every-pair.ts';

const pairs = everyPair();
const followed = pairs.filter(({ by }) => by('within'));
const byId = new Map(pairs.map((pair) => [pair.id, pair]));

/** A pair of the published tables. */
function pairOf(id: string) {
  const pair = byId.get(id);
  const year = pair?.by('within');
  if (!pair || !year) throw new Error(`no such followed pair: ${id}`);
  return { pair, links: { year, region: pair.by('within_region_year') } };
}

const up = { aligned: 0.3, lower: 0.1, upper: 0.5 };
const none = { aligned: 0.1, lower: -0.1, upper: 0.3 };
const down = { aligned: -0.3, lower: -0.5, upper: -0.1 };

describe('what both fair tests found', () => {
  it('is told with intervals, n, p, q and how many were tried', () => {
    const { links, pair } = pairOf('agency_rate/re_referrals');
    const { sentence, rows } = describeFairTests(links, pair.step.outcome.unit, pair.tries);
    expect(sentence).toBe(
      'Clear in both fair tests, the same way. It survives 420 tries against its own region’s year only; both are asked.',
    );
    expect(rows).toEqual([
      {
        name: 'Each authority over time',
        units: '−0.8 points (−1.3 to −0.3)',
        deviations: '+0.18 (0.07 to 0.29)',
        n: '1,184',
        p: '0.0016',
        q: '0.095',
      },
      {
        name: 'Against its own region’s year',
        units: '−1.0 points (−1.5 to −0.5)',
        deviations: '+0.22 (0.11 to 0.33)',
        n: '1,184',
        p: '0.00015',
        q: '0.034',
      },
    ]);
  });

  it.each([
    [up, down, 0.5, 0.5, 'Clear in both fair tests, opposite ways. It survives 420 tries in neither.'],
    [up, none, 0.01, 0.5, 'not against its own region’s year. It survives 420 tries over time only'],
    [none, up, 0.5, 0.5, 'Not clear when each authority is followed over time; clear against'],
    [none, none, 0.5, 0.5, 'Clear in neither fair test.'],
    [up, up, 0.01, 0.01, 'the same way. It survives 420 tries in both.'],
    [up, down, 0.01, 0.01, 'Each survives 420 tries, and they disagree.'],
  ])('is told of %o and %o', (first, second, q, other, said) => {
    const { links } = pairOf('agency_rate/re_referrals');
    const turn = (link: PairLink, turned: typeof up, at: number): PairLink => ({
      ...link,
      turned,
      row: { ...link.row, q: at },
    });
    const made = { year: turn(links.year, first, q), region: turn(links.year, second, other) };
    expect(describeFairTests(made, 'points', 420).sentence).toContain(said);
  });

  it('stands alone where authorities have no region', () => {
    const { links } = pairOf('agency_rate/re_referrals');
    expect(describeFairTests({ ...links, region: undefined }, 'points', 420).rows).toHaveLength(1);
  });
});

describe('whether timing tells', () => {
  it.each([
    [up, up, 'Timing speaks for it.'],
    [up, none, 'cannot be told from support counted after'],
    [up, down, 'Timing speaks against it.'],
    [none, up, 'is not clear of zero itself'],
    [none, none, 'cannot be told from support counted after'],
    [up, undefined, 'there is no clean later count'],
  ])('is told of %o with a difference of %o', (main, difference, said) => {
    expect(describeDifference(main, difference, 'the outcome’s year')).toContain(said);
  });

  it('is never told as strength where no difference is shown, on any pair', () => {
    for (const { id, by, difference } of followed) {
      const main = by('within')?.turned ?? up;
      const said = describeDifference(main, difference, 'the outcome’s year');
      expect([id, /as strong|as clear/.test(said)]).toEqual([id, false]);
      const title = lagTitle(main, undefined, by('within_after')?.turned, difference);
      expect([id, title.includes('cannot be told')]).toEqual([
        id,
        said.includes('cannot be told') && main.lower * main.upper > 0,
      ]);
    }
    expect(followed).toHaveLength(420);
  });

  it('is not asked of exactly three pairs, which have no clean later count', () => {
    const without = followed.filter(({ difference }) => !difference);
    expect(without.map(({ pair }) => pair.outcome)).toEqual(Array(3).fill('in_need_good_development'));
    expect(without.every(({ by }) => !by('within_after'))).toBe(true);
  });
});

const lastingOf = new Map(
  rowsOf<LastingShareRow>('lasting_shares').map(({ support, lasting }) => [support, lasting]),
);
const ruledOut: RuledOut = {
  verdict: 'none_detectable',
  reach: 0.08,
  reach_full: 0.13,
  smaller_05_q: 0.3,
  smaller_10_q: 0.01,
  smaller_15_q: 0.001,
  smaller_20_q: 0.0001,
};
const told = (changes: Partial<RuledOut>, lasting = 0.6) =>
  describeRuledOut({ ...ruledOut, ...changes }, { support: 'agency rates', lasting, tries: 420 }).join(' ');

describe('how small a link is ruled out', () => {
  it('is told under both readings of what passes within a year', () => {
    expect(told({})).toBe(
      'The link is smaller than 0.10 standard deviations either way, allowing for 420 tries, if movement within a year is real. Even if all of it is error, the link is smaller than 0.15. 60% of the movement of agency rates within authorities lasts longer than the year; the rest passes, and may be error or real.',
    );
    expect(told({ reach_full: 0.31 })).toContain(
      'the interval reaches 0.31, and no size up to 0.2 is ruled out',
    );
    expect(told({ smaller_10_q: 0.06, smaller_15_q: 0.06, smaller_20_q: 0.06 })).toMatch(
      /^No size up to 0\.2/,
    );
  });

  it('says little about lasting differences where less than a quarter of the movement lasts', () => {
    expect(told({ reach_full: 0.13 }, 0.2)).toContain('says little about lasting differences');
    expect(told({ reach_full: 0.13 }, 0.2)).not.toContain('Even if all of it is error');
    expect(told({ reach_full: 0.13 }, 0.2)).toContain('reaches 0.13; that is not held against');
    expect(told({}, 0.25)).not.toContain('says little');
  });

  it('has one reading where nothing of the support passes', () => {
    expect(told({}, 1)).toContain('that reading is the only one');
  });

  it('says nothing of a link with too little information', () => {
    expect(told({ verdict: 'too_little' })).toBe(
      'The figures are too few or too noisy: no size of link is ruled out.',
    );
    expect(shownSmaller({ ...ruledOut, verdict: 'too_little' }, 0.6)).toEqual({
      ifReal: undefined,
      ifError: undefined,
    });
  });

  it('never goes beyond the tables, on any pair', () => {
    const sizes = followed.map(({ id, pair, verdict }) => {
      const lasting = lastingOf.get(pair.support) ?? 0;
      const { ifReal, ifError } = shownSmaller(verdict, lasting);
      const said = describeRuledOut(verdict, { support: 'it', lasting, tries: 420 }).join(' ');
      expect([id, /no effect|excluded/i.test(said)]).toEqual([id, false]);
      const column = `smaller_${(ifReal ?? 0).toFixed(2).slice(2)}_q` as 'smaller_20_q';
      return {
        id,
        ifReal,
        ifError,
        verdict: verdict.verdict,
        goesBeyond:
          (ifReal !== undefined && !((verdict[column] ?? 1) < 0.05)) ||
          (ifError !== undefined && !((verdict.reach_full ?? 1) < ifError)),
      };
    });
    expect(sizes.filter(({ goesBeyond }) => goesBeyond)).toEqual([]);
    const small = sizes.filter(({ ifReal }) => ifReal !== undefined && ifReal <= 0.1);
    expect(small.length).toBeGreaterThan(150);
    expect(sizes.filter(({ ifError }) => ifError !== undefined).length).toBeGreaterThan(100);
    expect(sizes.filter((each) => each.verdict === 'too_little' && each.ifReal !== undefined)).toEqual([]);
  });
});

describe('the checks of a clear link', () => {
  const checksOfPair = (id: string, changes: Partial<VerdictRow> = {}) => {
    const { pair, links } = pairOf(id);
    const verdict = { ...pair.verdict, ...changes };
    return describeChecks({
      verdict,
      checks: checksOf(verdict),
      region: links.region?.turned,
      difference: pair.difference,
      tries: pair.tries,
    });
  };

  it('say in words what fails, with the figures', () => {
    expect(
      checksOfPair('average_caseload/dental_checks').map(({ passes, text }) => `${passes} ${text}`),
    ).toEqual([
      'true It stays when regions are allowed their own years: +0.09 (0.04 to 0.15).',
      'false Ways to count it disagree: 83% of the ways to count it within authorities point the same way; 90% are asked.',
      'false It cannot be told from support counted after: main less after +0.04 (−0.02 to 0.11).',
      'false It does not survive all 420 tries both ways: q = 0.034 over time, q = 0.060 against its own region’s year; both must be below 0.05.',
    ]);
  });

  it('fail as the column says, on every clear pair, and there are none for the others', () => {
    for (const { id, verdict, by, difference } of followed) {
      const checks = describeChecks({
        verdict,
        checks: checksOf(verdict),
        region: by('within_region_year')?.turned,
        difference,
        tries: 420,
      });
      const isClear = (verdict.within_p ?? 1) < 0.05;
      expect([id, checks.length]).toEqual([id, isClear ? 4 : 0]);
      const failed = checks.slice(0, 3).filter(({ passes }) => !passes).length;
      expect([id, failed]).toEqual([id, verdict.fails === null ? 0 : verdict.fails.split(' ').length]);
    }
    expect(followed.filter(({ verdict }) => verdict.fails !== null).length).toBeGreaterThan(20);
  });

  it('tell a link that turns, and one without a clean later count', () => {
    const { pair } = pairOf('average_caseload/dental_checks');
    const verdict = { ...pair.verdict, fails: 'region_year placebo' };
    const [region, , after] = describeChecks({
      verdict,
      checks: checksOf(verdict),
      region: down,
      difference: undefined,
      tries: 420,
    });
    expect(region?.text).toMatch(/^It turns when regions/);
    expect(after?.text).toContain('there is no clean later count');
  });
});
