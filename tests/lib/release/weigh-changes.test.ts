import { describe, expect, it } from 'vitest';
import { compareTables } from '../../../src/lib/release/compare-tables.ts';
import { readAccepted } from '../../../src/lib/release/read-accepted.ts';
import { weighChanges } from '../../../src/lib/release/weigh-changes.ts';
import { manyCells, tablesOf } from './made-tables.ts';

const before = [...manyCells('re_referrals'), ...manyCells('repeat_plans')];
const accepted = (subject: string) => ({
  subject,
  reason: 'Revised by the publisher',
  by: 'The editor',
  date: '2026-11-20',
});

/** The release in which so many cells of the first indicator changed. */
function changing(count: number) {
  const after = before.map((row, place) => (place < count ? { ...row, value: 999 } : row));
  return compareTables(tablesOf(before), tablesOf(after));
}

const subjectsOf = (problems: readonly { row?: number | string }[]) => problems.map(({ row }) => row);

describe('weighChanges', () => {
  it('lets up to 0.5 % of an indicator’s history change, and no more', () => {
    expect(weighChanges(changing(1), [])).toEqual([]);
    expect(subjectsOf(weighChanges(changing(2), []))).toEqual(['re_referrals']);
    expect(subjectsOf(weighChanges(changing(3), []))).toEqual(['overall', 're_referrals']);
  });

  it('says how much changed and what to do', () => {
    expect(weighChanges(changing(2), [])[0]).toMatchObject({
      level: 'error',
      message: '2 of 200 figures already published changed, more than 0.5 %',
      tip: expect.stringContaining('--accept'),
    });
  });

  it('lets pass what is accepted, subject by subject', () => {
    expect(weighChanges(changing(2), [accepted('re_referrals')])).toEqual([]);
    expect(subjectsOf(weighChanges(changing(3), [accepted('re_referrals')]))).toEqual(['overall']);
    expect(weighChanges(changing(3), [accepted('re_referrals'), accepted('overall')])).toEqual([]);
  });

  it('refuses an acceptance of nothing', () => {
    expect(weighChanges(changing(2), [accepted('re_referrals'), accepted('repeat_plans')])).toMatchObject([
      { code: 'nothing_to_accept', row: 'repeat_plans' },
    ]);
  });

  it('stops for an indicator, a year and an authority that are gone', () => {
    const without = (isLeft: (row: (typeof before)[number]) => boolean) =>
      subjectsOf(
        weighChanges(compareTables(tablesOf(before), tablesOf(before.filter((row) => !isLeft(row)))), []),
      );
    expect(without(({ indicator }) => indicator === 'repeat_plans')).toEqual(['repeat_plans']);
    expect(without(({ year, indicator }) => year === 2020 && indicator === 'repeat_plans')).toEqual([
      'repeat_plans',
    ]);
    expect(without(({ authority }) => authority === 'A103')).toContain('authorities');
  });
});

describe('readAccepted', () => {
  it('reads a list', () => {
    const text = JSON.stringify([accepted('overall')]);
    expect(readAccepted(text, 'accept.json')).toEqual({ accepted: [accepted('overall')], problems: [] });
  });

  it.each([
    ['not JSON', 'unreadable_list', 'is no JSON list'],
    ['{}', 'unreadable_list', 'is no JSON list'],
    ['[null]', 'incomplete_entry', 'the entry lacks subject, reason, by, date'],
    ['[{"subject":"overall","reason":"x","by":" ","date":"2026-11-20"}]', 'incomplete_entry', 'lacks by'],
    [JSON.stringify([{ ...accepted('overall'), date: 'today' }]), 'incomplete_entry', 'date is not as'],
    [JSON.stringify([{ ...accepted('overall'), reason: 'fine' }]), 'incomplete_entry', 'too short'],
  ])('refuses %s', (text, code, message) => {
    const { accepted: list, problems } = readAccepted(text, 'accept.json');
    expect(list).toEqual([]);
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });
});
