import { describe, expect, it } from 'vitest';
import type { PairEvidence } from '../../src/content/pair-evidence.ts';
import { isClear } from '../../src/lib/words/is-clear.ts';
import { plain } from '../../src/lib/words/link/pair-change.ts';
import { forbiddenWords } from '../policy/reader-text.ts';
import { everyPair } from './every-pair.ts';

const pairs = everyPair();
const byId = new Map(pairs.map((pair) => [pair.id, pair]));

/** The estimate a verdict speaks of. */
function spoken({ verdict, by }: PairEvidence) {
  const method = { between_only: 'between', one_year_only: 'latest_pearson' }[verdict.verdict as string];
  const link = by((method ?? 'within') as 'within');
  if (!link?.change || link.row.estimate_raw === null) throw new Error('no estimate');
  return { ...link, change: link.change, raw: link.row.estimate_raw };
}

/** The numbers of a sentence after its step: change, lower end, upper end. */
function numbersIn(pair: PairEvidence): { change: string; lower: string; upper: string } {
  const { numbers, after } = pair.text.sentence;
  const [, lower = '', upper = ''] = /\((−?[\d,.]+) to (−?[\d,.]+)\)/.exec(after) ?? [];
  return { change: /^[+−]?[\d,.]+/.exec(numbers)?.[0] ?? '', lower, upper };
}

/** Whether a number is printed as it stands in the table, to its last figure. */
function isPrinted(text: string, value: number): boolean {
  const digits = text.split('.')[1]?.length ?? 0;
  const read = Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));
  return Math.abs(read - value) <= 0.5000001 * 10 ** -digits;
}

describe('the verdict on every pair', () => {
  it('is told for all of them', () => {
    expect(pairs).toHaveLength(450);
    expect(new Set(pairs.map(({ title }) => title)).size).toBe(450);
  });

  it('takes 35 words at most', () => {
    const long = pairs
      .map((pair) => plain(pair.text.sentence))
      .filter((text) => text.split(/\s+/).length > 35);
    expect(long).toEqual([]);
  });

  it('claims no cause, no order in time, no significance', () => {
    const claims = /\b(?:preced|caus|because|therefore|effect|result(?:s|ed)? in|improv|reduc|drive)/i;
    const said = pairs.flatMap(({ text, title }) => [
      title,
      plain(text.sentence),
      text.reading,
      text.direction,
    ]);
    expect(said.filter((words) => claims.test(words) || words.search(forbiddenWords) >= 0)).toEqual([]);
  });

  it('prints the change and the interval of the table', () => {
    const wrong = pairs.filter((pair) => {
      const { raw, change } = spoken(pair);
      const printed = numbersIn(pair);
      const expected = { ...change, change: raw * pair.step.signed };
      const turn = isClear(change) ? Math.abs : (value: number) => value;
      const ends = [turn(expected.lower), turn(expected.upper)].toSorted((a, b) => a - b);
      return !(
        isPrinted(printed.change, turn(expected.change)) &&
        isPrinted(printed.lower, ends[0] ?? Number.NaN) &&
        isPrinted(printed.upper, ends[1] ?? Number.NaN)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says which way: higher and lower as the table has them', () => {
    const wrong = pairs.filter((pair) => {
      const { change } = spoken(pair);
      if (!isClear(change)) return false;
      return !pair.text.sentence.numbers.endsWith(change.change > 0 ? 'higher' : 'lower');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('calls a clear contrary link contrary, and no other', () => {
    for (const pair of pairs) {
      const words = plain(pair.text.sentence);
      const isContrary = isClear(spoken(pair).change) && pair.verdict.direction === 'contrary';
      expect([pair.id, /more support goes with a worse outcome/i.test(words)]).toEqual([pair.id, isContrary]);
    }
  });

  it('draws a line solid exactly where its sentence is clear', () => {
    const differing = pairs.flatMap(({ id, links }) =>
      links
        .filter(({ change, turned }) => change && isClear(change) !== isClear(turned))
        .map(({ row }) => [id, row.method]),
    );
    expect(differing).toEqual([]);
  });

  it('turns every estimate as the table does', () => {
    const wrong = pairs.flatMap(({ id, links }) =>
      links
        .filter(({ row, turned }) => turned.aligned !== row.aligned || turned.lower > turned.aligned)
        .map(() => id),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a verdict in words', () => {
  it.each([
    {
      id: 'average_caseload/dental_checks',
      said: 'When an authority’s average caseload was 2 cases lower, dental checks of looked-after children were 1.4 points higher (0.7 to 2.0). Fragile: other ways to count disagree.',
    },
    {
      id: 'agency_rate/re_referrals',
      said: 'When an authority’s agency rate was 10 points lower, re-referrals were 0.8 points lower (0.3 to 1.3). A lead, not a finding.',
    },
    {
      id: 'vacancy_rate/injury_admissions',
      said: 'Authorities with vacancy rates 10 points lower had injury admissions of children 8.4 per 10,000 higher (4.7 to 12.0). Contrary: more support goes with a worse outcome. Within authorities it is not steady.',
    },
    {
      id: 'average_caseload/in_need_attainment_8',
      said: 'When an authority’s average caseload was 2 cases lower, Attainment 8 of children in need was 0.39 points lower (0.17 to 0.61). Contrary: more support goes with a worse outcome; comparing places says the opposite.',
    },
    {
      id: 'manager_share/placed_over_20_miles',
      said: 'When an authority’s share of managers was 5 points higher, placements over 20 miles away were 0.35 points lower (0.05 to 0.64). Comparing authorities says the opposite.',
    },
    {
      id: 'average_caseload/injury_admissions',
      said: 'Authorities with average caseloads 2 cases lower had injury admissions of children 8.4 per 10,000 lower (5.3 to 11.5). Within an authority, nothing clear.',
    },
    {
      id: 'agency_rate/in_need_attainment_8',
      said: 'Authorities with agency rates 10 points lower had Attainment 8 of children in need 1.1 points lower (0.6 to 1.7). Contrary: more support goes with a worse outcome. Within an authority, nothing clear.',
    },
    {
      id: 'agency_rate/in_need_suspensions',
      said: 'When an authority’s agency rate was 10 points lower, suspensions of children in need were 0.27 points lower (0.07 to 0.47). Fragile: other ways to count disagree.',
    },
    {
      id: 'assessment_within_45_days/re_referrals',
      said: 'When an authority’s rate of timely assessments was 10 points higher, re-referrals were 0.68 points higher (0.29 to 1.08). Contrary and fragile: more support goes with a worse outcome.',
    },
    {
      id: 'agency_rate/plan_ks2',
      said: 'When an authority’s agency rate was 10 points lower, age-11 results of children on plans did not move clearly: +1.2 points (−0.3 to 2.8). Too little information to tell.',
    },
    {
      id: 'agency_rate/repeat_plans',
      said: 'When an authority’s agency rate was 10 points lower, repeat plans did not move clearly: +0.30 points (−0.13 to 0.74). Between authorities, nothing survives 420 tries either.',
    },
    {
      id: 'three_or_more_workers/substance_misuse',
      said: 'In 2024, authorities with rates of worker changes 10 points lower had substance problems of looked-after children 1.1 points higher (0.4 to 1.8). Contrary: more support goes with a worse outcome. One year only.',
    },
  ])('reads well for $id', ({ id, said }) => {
    expect(plain(byId.get(id)?.text.sentence ?? { before: '', numbers: '', after: '' })).toBe(said);
  });

  it('stands beside its direction, which only leans where nothing is clear', () => {
    expect(byId.get('agency_rate/re_referrals')?.text.direction).toBe(
      'as hoped: more support, better outcome',
    );
    expect(byId.get('vacancy_rate/injury_admissions')?.text.direction).toBe(
      'contrary: more support, worse outcome',
    );
    expect(byId.get('agency_rate/repeat_plans')?.text.direction).toBe('leans the other way');
  });

  it('names the check that a fragile link fails', () => {
    expect(byId.get('agency_rate/in_need_suspensions')?.text.reading).toContain(
      'it cannot be told from support counted after',
    );
    expect(byId.get('assessment_within_45_days/re_referrals')?.text.reading).toContain(
      'fewer than nine in ten',
    );
  });
});
