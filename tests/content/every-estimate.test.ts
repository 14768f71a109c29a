import { describe, expect, it } from 'vitest';
import type { LinkKind } from '../../src/lib/links/explored/link-question.ts';
import type { LinkResult } from '../../src/lib/links/explored/link-result.ts';
import { pairTiming } from '../../src/lib/links/timing/pair-timing.ts';
import { changeForStep, type PairLink } from '../../src/lib/links/turn-link.ts';
import { pairKey, type LinkRow, type VerdictRow } from '../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { cellFormats, formatCell } from '../../src/lib/words/answer/describe-result-cell.ts';
import { isClear } from '../../src/lib/words/is-clear.ts';
import { arrangeAtlas } from '../../src/lib/words/link/atlas.ts';
import { atlasMethods } from '../../src/lib/words/link/atlas-methods.ts';
import { describeLink, type LinkWords } from '../../src/lib/words/link/describe-link.ts';
import { sayTurned, writeLink } from '../../src/lib/words/link/link-estimates.ts';
import { resultRows } from '../../src/lib/words/link/name-results.ts';
import { changeBetween, changeWithin, type Sentence } from '../../src/lib/words/link/pair-change.ts';
import { oneYearFacts, pairFacts } from '../../src/lib/words/link/pair-facts.ts';
import { roundStep } from '../../src/lib/words/difference.ts';
import type { PairEvidence } from '../../src/content/pair-evidence.ts';
import { madeResult } from '../lib/words/link/made-result.ts';
import { everyPair, rowsOf } from './every-pair.ts';

/** An estimate of a pair's page. */
interface Published {
  pair: PairEvidence;
  link: PairLink;
  name: string;
}

const pairs = everyPair();
const published: Published[] = pairs.flatMap((pair) =>
  pair.links.map((link) => ({ pair, link, name: `${pair.id} ${link.row.method}` })),
);

const changes = published.filter(({ link }) => link.change);

/** An estimate and its interval as printed, in numbers. */
type Printed = [estimate: number, lower: number, upper: number];

/** The last "estimate … (lower to upper)" of a text. */
function read(text: string): Printed {
  const found = /([+−]?[\d,.]+)[^\d(]*\((−?[\d,.]+) to (−?[\d,.]+)\)(?!.*\()/s.exec(text);
  if (!found) throw new Error(`no estimate with its interval in: ${text}`);
  return found.slice(1).map(toNumber) as Printed;
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-').replace('+', '')) + 0;
}

/** Printed numbers turned as the page of a pair turns them, or as a distance is. */
function mirror([estimate, lower, upper]: Printed): Printed {
  return [0 - estimate, 0 - upper, 0 - lower];
}

/** Whether printed ends lie on one side of zero. */
function readsAsClear([, lower, upper]: Printed): boolean {
  return lower > 0 || upper < 0;
}

/** What the explorer says of an estimate, were it the answer to what a reader asked. */
function explorerWords({ pair, link: { row } }: Published): LinkWords {
  const kind = linkKindOf(row);
  return describeLink({
    support: pair.support,
    outcome: pair.outcome,
    timing: pairTiming(pair.support, pair.outcome),
    shift: pair.pair.shift,
    choice: {
      ...pair.pair,
      first: row.year ?? pair.outcome.first_year,
      last: row.year ?? pair.outcome.last_year,
      lag: row.method === 'within_lag' ? 1 : row.method === 'within_after' ? -1 : 0,
      adjust: kind === 'within' ? 'within' : 'none',
      peers: { group: 'all' },
      weights: 'equal',
    },
    figures: figuresOf(row),
    enough: 30,
  });
}

/** A row of the table `links` as the explorer’s database would answer it; ranks have no slope, so a made-up one stands in. */
function figuresOf(row: LinkRow): LinkResult {
  const { n, authorities, years, df, estimate, lower, upper, x_sd, y_sd, p } = row;
  const found = { kind: linkKindOf(row), n, authorities, years, df, estimate, lower, upper, x_sd, y_sd, p };
  if (row.estimate_raw === null) return { ...madeResult, ...found };
  const slope = changeForStep(row, 1);
  return {
    ...madeResult,
    ...found,
    slope: slope.change,
    slope_lower: slope.lower,
    slope_upper: slope.upper,
  };
}

function linkKindOf({ method, year }: LinkRow): LinkKind {
  return method.startsWith('within') ? 'within' : year === null ? 'between' : 'year';
}

/** Names of the estimates of which something is wrong. */
function wrong(isWrong: (each: Published) => boolean, among = published): string[] {
  return among.filter(isWrong).map(({ name }) => name);
}

describe('every published estimate', () => {
  it('is walked, those among them that two decimals would belie', () => {
    const hidden = published.filter(({ link: { row } }) =>
      [row.lower, row.upper].some((end) => Math.abs(end) < 0.005),
    );
    expect(published).toHaveLength(rowsOf('links').length);
    expect(hidden.filter(({ link }) => isClear(link.turned))).toHaveLength(85);
    expect(hidden.length).toBeGreaterThan(85);
  });

  it('has the same numbers on the page of its pair as in the explorer', () => {
    expect(
      wrong(({ pair, link, name }) => {
        const onPage = read(sayTurned(link.turned));
        const { summary, facts } = explorerWords({ pair, link, name });
        const explored = read(summary);
        const beside = read(
          `${facts.estimate.value} (${/interval (.* to [^:.]*\.?\d+)/.exec(facts.estimate.note)?.[1]})`,
        );
        const isTurned = link.turned.aligned !== link.row.estimate;
        const expected = String(isTurned ? mirror(onPage) : onPage);
        return String(explored) !== expected || String(beside) !== expected;
      }),
    ).toEqual([]);
  });

  it('is called clear by both exactly where the printed interval leaves zero out', () => {
    expect(
      wrong((each) => {
        const { link, pair } = each;
        const { summary, title, facts } = explorerWords(each);
        const [row] = resultRows([{ name: '', figures: figuresOf(link.row) }], pair.outcome);
        const claims = [
          summary.includes('The slope is clear of zero'),
          !summary.includes('No clear slope'),
          !/no clear slope/i.test(title),
          !facts.estimate.note.includes('holds zero'),
          row?.clear === 'clear of zero',
          readsAsClear(read(summary)),
          readsAsClear(read(row?.estimate ?? '')),
          readsAsClear(read(sayTurned(link.turned))),
        ];
        return claims.some((claim) => claim !== isClear(link.turned));
      }),
    ).toEqual([]);
  });

  it('is told in units by both alike, where they take the same step', () => {
    const told = changes.filter(({ pair, link }) => roundStep(link.row.x_sd) === pair.step.step);
    expect(told.length).toBeGreaterThan(4000);
    expect(
      wrong((each) => {
        const { slope } = explorerWords(each).facts;
        const explored = read(`${slope.value} ${slope.note.slice(slope.note.indexOf('('))}`);
        const { numbers } = tellChange(each);
        const onPage = readChange(each);
        const asMeasured = numbers.endsWith('lower') ? mirror(onPage) : onPage;
        return String(each.pair.step.signed < 0 ? mirror(asMeasured) : asMeasured) !== String(explored);
      }, told),
    ).toEqual([]);
  });

  it('is told in units as clear exactly where it is', () => {
    expect(
      wrong((each) => {
        const claims = [
          !/did not move clearly|no clearly different/.test(tellChange(each).before),
          readsAsClear(readChange(each)),
        ];
        return claims.some((claim) => claim !== isClear(each.link.turned));
      }, changes),
    ).toEqual([]);
  });

  it('stands in the atlas as on the page of its pair, in the colour of a clear link where it is', () => {
    const verdicts = rowsOf<VerdictRow>('verdicts');
    const atlas = arrangeAtlas(rowsOf<Indicator>('indicators'), rowsOf<LinkRow>('links'), verdicts);
    const cells = new Map(
      atlas.groups
        .flatMap(({ rows }) => rows.flatMap(({ cells: own }) => own))
        .map((cell) => [pairKey(cell), cell]),
    );
    const drawn = published.filter(({ link }) =>
      atlasMethods.some(({ method }) => method === link.row.method),
    );
    expect(drawn.length).toBeGreaterThan(2500);
    expect(
      wrong(({ pair, link }) => {
        const id = atlasMethods.find(({ method }) => method === link.row.method)?.id;
        const shown = cells.get(pairKey(pair.pair))?.estimates.find(({ method }) => method === id);
        return shown?.words !== sayTurned(link.turned) || (shown.tone !== 'none') !== isClear(link.turned);
      }, drawn),
    ).toEqual([]);
  });

  it('keeps its decimals in the facts under the verdict', () => {
    const differing = pairs.filter((pair) => {
      const { value, note, link } = chiefFact(pair);
      const { signed, interval } = writeLink(link.turned.aligned, link.turned);
      return (
        value !== signed ||
        note !== interval ||
        String(read(`${value} (${note})`)) !== String(read(sayTurned(link.turned)))
      );
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  it('lies on the same side of zero in a cell of the console', () => {
    const columns = ['estimate', 'lower', 'upper'].map((name) => ({ name, type: 'DOUBLE' }));
    const rows = published.map(({ link: { row } }) => [row.estimate, row.lower, row.upper] as const);
    const formats = cellFormats(columns, rows);
    expect(
      published
        .filter((_, i) =>
          formats.some((format, place) => {
            const value = rows[i]?.[place] ?? 0;
            const text = formatCell(value, format, rows[i] ?? []);
            return /[1-9]/.test(text) !== (value !== 0) || text.startsWith('−') !== value < 0;
          }),
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('of the pair that first disagreed now reads the same on both pages', () => {
    const each = published.find(({ name }) => name === 'agency_rate/placed_over_20_miles latest_pearson');
    if (!each) throw new Error('the estimate is not there');
    expect(sayTurned(each.link.turned)).toBe('+0.163 (0.001 to 0.316)');
    expect(explorerWords(each).summary).toContain('r = 0.163 (0.001 to 0.316). The slope is clear of zero.');
  });
});

/** The sentence of a pair's page that tells an estimate in units. */
function tellChange({ pair, link: { row, change } }: Published): Sentence {
  if (!change) throw new Error(`${row.method} has no slope`);
  return (row.method.startsWith('within') ? changeWithin : changeBetween)(pair.step, change);
}

/** The numbers of that sentence. */
function readChange(each: Published): Printed {
  const { numbers, after } = tellChange(each);
  return read(`${numbers.split(' ')[0]} ${after}`);
}

/** The fact of the estimate that a pair's page rests on. */
function chiefFact(pair: PairEvidence) {
  const by = (method: LinkRow['method']): PairLink => {
    const link = pair.by(method);
    if (!link) throw new Error(`${pair.id} has no estimate: ${method}`);
    return link;
  };
  if (!pair.by('within')) {
    const [latest, ranked, adjusted] = [by('latest_pearson'), by('latest_spearman'), by('latest_partial')];
    const [fact] = oneYearFacts({ latest, ranked, adjusted }, 450);
    return { ...fact, link: latest };
  }
  const [between, adjusted, within] = [by('between'), by('between_poverty_region'), by('within')];
  const region = pair.by('within_region_year');
  return { ...pairFacts({ between, adjusted, within, region }, pair.tries)[0], link: within };
}
