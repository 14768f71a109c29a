import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estimateSql } from '../../src/lib/links/explored/link-estimate-sql.ts';
import { linkResult, type LinkEstimateRow } from '../../src/lib/links/explored/link-result.ts';
import { shiftAtLag } from '../../src/lib/links/explored/shift-at-lag.ts';
import { pairTiming } from '../../src/lib/links/timing/pair-timing.ts';
import { turnLink } from '../../src/lib/links/turn-link.ts';
import { describeLink } from '../../src/lib/words/link/describe-link.ts';
import { describeBesidePublished } from '../../src/lib/words/link/describe-published.ts';
import { describeDifference } from '../../src/lib/words/link/describe-difference.ts';
import { sayTurned } from '../../src/lib/words/link/link-estimates.ts';
import { outcomeTime, timingNames } from '../../src/lib/words/link/timing-names.ts';
import { openPublished, type PublishedDatabase } from '../lib/links/published-database.ts';
import { everyPair } from './every-pair.ts';

/** A lead, a pair whose main shift is its own, and one whose later count lies two label years on. */
const ids = [
  'agency_rate/re_referrals',
  'turnover_rate/plan_absence',
  'plan_reviews_on_time/in_need_attainment_8',
];
const pairs = everyPair().filter(({ id }) => ids.includes(id));
let database: PublishedDatabase;

beforeAll(async () => {
  database = await openPublished();
});

afterAll(() => database.close());

/** What the explorer says of a pair followed over all years, at a lag. */
async function explored({ support, outcome, pair }: (typeof pairs)[number], lag: 0 | 1 | -1) {
  const timing = pairTiming(support, outcome);
  const shift = shiftAtLag(timing, lag);
  const names = { support: pair.support, outcome: pair.outcome };
  const how = {
    first: 2017,
    last: 2025,
    adjust: 'within',
    peers: { group: 'all' },
    weights: 'equal',
  } as const;
  const question = { ...names, ...how, shift };
  const [row] = await database.rows<LinkEstimateRow>(estimateSql(question));
  if (!row) throw new Error('no estimate');
  const figures = linkResult(row, { kind: 'within', weights: 'equal' });
  const words = describeLink({
    support,
    outcome,
    choice: { ...question, lag },
    timing,
    shift,
    figures,
    enough: 30,
  });
  return { words, turned: turnLink(figures, pair.sign) };
}

describe.each(pairs)('the explorer and the page of $id', (page) => {
  it.each([
    { lag: 0, method: 'within', name: 'main' },
    { lag: 1, method: 'within_lag', name: 'earlier' },
    { lag: -1, method: 'within_after', name: 'after' },
  ] as const)('give the same estimate and timing, $name', async ({ lag, method, name }) => {
    const { words, turned } = await explored(page, lag);
    const link = page.by(method);
    expect(sayTurned(turned)).toBe(link && sayTurned(link.turned));
    const names = timingNames(pairTiming(page.support, page.outcome), page.outcome);
    expect(words.timing).toContain(names[name === 'earlier' ? 'main' : name].name);
  });

  it('say the same of both fair tests and of the later count', () => {
    const { verdict, tries, difference } = page;
    const { published } = describeBesidePublished({ verdict, own: null, differences: [], tries });
    const main = page.by('within')?.turned;
    const region = page.by('within_region_year')?.turned;
    if (!main || !region || !difference) throw new Error(`not a followed pair: ${page.id}`);
    for (const each of [main, region, difference]) expect(published).toContain(sayTurned(each));
    const said = describeDifference(main, difference, outcomeTime(page.outcome));
    expect(said).toContain(sayTurned(difference));
    expect(published.includes('cannot be told')).toBe(said.includes('cannot be told'));
  });
});

it('three pairs are compared', () => {
  expect(pairs).toHaveLength(3);
});
