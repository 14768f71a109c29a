import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countShown } from '../../../src/client/explorer/count-shown.ts';
import { triedLog } from '../../../src/client/explorer/show-tried.ts';
import type { ShownLink } from '../../../src/client/explorer/shown-link.ts';
import {
  clearTried,
  qOfTried,
  summariseTried,
  triedComparisons,
  triedKey,
} from '../../../src/client/explorer/tried.ts';
import { lags, type Lag, type LinkChoice, plainChoice } from '../../../src/lib/links/explored/link-choice.ts';
import { isSelected } from '../../../src/lib/links/explored/link-estimate-sql.ts';
import type { LinkResult } from '../../../src/lib/links/explored/link-result.ts';
import { logAsJson, logAsMarkdown } from '../../../src/lib/words/link/tried-log.ts';

const version = '2025-11-20.a';
const when = '2025-11-20T10:15:00.000Z';
const points = [1, 2, 3, 4, 5, 6].map((x) => ({ x, y: x, authority: `A00${x}` }));

/** Every distinct estimate that a view shows, told apart by its p, which is worked out from what it is of. */
let shown: Set<number>;

/** A result that no other question has. */
function resultOf(...parts: readonly unknown[]): LinkResult {
  const text = JSON.stringify(parts);
  let p = 0;
  for (const letter of text) p = (p * 31 + letter.codePointAt(0)!) % 1_000_003;
  p /= 1_000_003;
  shown.add(p);
  return { kind: 'year', estimate: p, lower: p - 1, upper: p + 1, n: 150, p } as LinkResult;
}

/** What the explorer shows for a choice, as `askLink` puts it together. */
function view(choice: LinkChoice): ShownLink {
  const { support, outcome, lag, adjust, weights, selection } = choice;
  const isLondon = choice.peers.group === 'type' && choice.peers.type === 'london';
  const peers = isLondon ? { group: 'region', region: 'London' } : choice.peers;
  const question = { support, outcome, first: 2025, last: 2025, adjust, peers, weights, shift: lag };
  const of = (own: Lag, how: string, chosen = points) => {
    const some = chosen.length === points.length ? [] : chosen;
    return resultOf(support, outcome, own, how, peers, weights, some);
  };
  const own = { question, points, result: of(lag, adjust) };
  const side = (headline: string) => ({ headline });
  return {
    ...own,
    choice,
    support: side(support),
    outcome: side(outcome),
    ...(selection && {
      selected: {
        selection,
        result: of(
          lag,
          adjust,
          points.filter((point) => isSelected(point, selection)),
        ),
      },
    }),
    ...(choice.view === 'within' && {
      both: {
        places: own,
        changes: { question: { ...question, adjust: 'within' }, points, result: of(lag, 'within') },
      },
    }),
    ...(choice.view === 'lag' && { byLag: lags.map((each) => ({ lag: each, result: of(each, adjust) })) }),
  } as unknown as ShownLink;
}

const range = fc.constantFrom<readonly [number, number]>([0, 9], [0.5, 9.5], [2, 4], [1.9, 4.1], [3, 6]);
const choices = fc.record({
  view: fc.constantFrom('scatter', 'within', 'lag'),
  support: fc.constantFrom('agency_rate', 'turnover_rate'),
  outcome: fc.constantFrom('re_referrals'),
  years: fc.constantFrom('latest', 2025),
  lag: fc.constantFrom(...lags),
  adjust: fc.constantFrom('none', 'poverty'),
  peers: fc.constantFrom(
    { group: 'all' },
    { group: 'region', region: 'London' },
    { group: 'type', type: 'london' },
  ),
  weights: fc.constantFrom('equal', 'children'),
  selection: fc.option(fc.record({ x: range, y: range }), { nil: undefined }),
}) as unknown as fc.Arbitrary<LinkChoice>;

/** A choice as the page settles it: points are selected in the first view only. */
function settled({ selection, ...choice }: LinkChoice): LinkChoice {
  return selection && choice.view === 'scatter' ? { ...choice, selection } : choice;
}

const plain: LinkChoice = { ...plainChoice, support: 'agency_rate', outcome: 're_referrals' };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  shown = new Set();
});

afterEach(() => vi.unstubAllGlobals());

describe('what a view shows is counted', () => {
  it.each([
    ['scatter', 1],
    ['within', 2],
    ['lag', 4],
  ] as const)('once for each estimate, at once and again: %s, %i', (name, count) => {
    countShown(view({ ...plain, view: name }), version, when);
    expect(triedComparisons()).toHaveLength(count);
    countShown(view({ ...plain, view: name }), version, when);
    expect(triedComparisons()).toHaveLength(count);
  });

  it('once for all rectangles around the same points, and not at all for one around every point', () => {
    for (const x of [
      [2, 4],
      [1.5, 4.5],
      [0, 9],
      [3, 6],
    ] as const)
      countShown(view({ ...plain, selection: { x, y: [0, 9] } }), version, when);
    expect(triedComparisons()).toHaveLength(3);
  });

  it('once for each distinct estimate of any visit, with q and the log over just these', () => {
    fc.assert(
      fc.property(fc.array(choices, { maxLength: 30 }), (visit) => {
        clearTried();
        shown = new Set();
        for (const choice of visit) countShown(view(settled(choice)), version, when);
        const log = triedComparisons();
        expect(new Set(log.map(({ p }) => p))).toEqual(shown);
        expect(log).toHaveLength(shown.size);
        expect(summariseTried().tried).toBe(shown.size);
        const saved = triedLog(log, { citation: 'c', page: 'https://example.org/explore/' });
        const { comparisons } = JSON.parse(logAsJson(saved)) as { comparisons: { q: number }[] };
        expect(comparisons.map(({ q }) => q)).toEqual(qOfTried(log));
        expect(logAsMarkdown(saved).match(/^\| \d+ \|/gm) ?? []).toHaveLength(shown.size);
      }),
      { numRuns: 200 },
    );
  });

  it('once where an earlier visit to the page stored it twice', () => {
    countShown(view(plain), version, when);
    const [entry] = triedComparisons();
    sessionStorage.setItem(triedKey, JSON.stringify([entry, entry]));
    expect(summariseTried().tried).toBe(1);
  });

  it('however many there are, and also when the storage takes no more', () => {
    countShown(view(plain), version, when);
    const [entry] = triedComparisons();
    const many = Array.from({ length: 1_200 }, (_, i) => ({ ...entry, key: `key ${i}` }));
    sessionStorage.setItem(triedKey, JSON.stringify(many));
    countShown(view({ ...plain, support: 'one_more' }), version, when);
    expect(summariseTried().tried).toBe(1_201);
    sessionStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    countShown(view({ ...plain, support: 'another' }), version, when);
    countShown(view({ ...plain, support: 'and_another' }), version, when);
    expect(summariseTried().tried).toBe(1_203);
  });
});
