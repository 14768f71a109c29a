import { describe, expect, it } from 'vitest';
import { briefingOf } from '../../../../src/lib/position/profile/briefing.ts';
import { codesOf } from '../../../../src/lib/position/profile/profile-figures.ts';
import { profileLines } from '../../../../src/lib/position/profile/profile-line.ts';
import {
  alsoWords,
  briefingCounts,
  movedItem,
  notThisYearWords,
  restOfMoves,
  standingItem,
} from '../../../../src/lib/words/authority/briefing-words.ts';
import { describeLine, lineSummary } from '../../../../src/lib/words/authority/describe-line.ts';
import { lineWords } from '../../../../src/lib/words/authority/line-words.ts';
import { committedFigures, committedOwn } from '../../position/profile/committed-profiles.ts';

const names = { mine: 'A010', peers: 'its ten statistical neighbours', nameOf: (code: string) => code };

/** All that pages say of an authority. */
const told = codesOf(committedFigures).map((code) => {
  const own = committedOwn(code);
  const lines = profileLines(committedFigures, { own, peers: own.peers.neighbours });
  const briefing = briefingOf(lines);
  return {
    code,
    lines: lines.map((line) => ({
      line,
      indicator: line.columns.indicator,
      cells: lineWords(line),
      sentences: [...describeLine(line, names), lineSummary(line, names)],
    })),
    briefing,
    sentences: [
      ...briefingCounts(briefing, { middle: 5 }).map(({ count, rest }) => `${count} ${rest}`),
      ...[...briefing.strengths, ...briefing.concerns].map((line) =>
        sentenceOf(standingItem(line, 'Neighbours')),
      ),
      ...briefing.moved.map((line) => sentenceOf(movedItem(line, 'Neighbours'))),
      alsoWords(briefing.strengths, briefing.probablyBetter),
      alsoWords(briefing.concerns, briefing.probablyWorse),
      notThisYearWords(briefing.notThisYear),
      restOfMoves(briefing),
    ],
  };
});

function sentenceOf({ label, figure, place, rest }: ReturnType<typeof standingItem>): string {
  return [label, figure, place, rest].filter(Boolean).join(' ');
}

/** Percentages in a text that are no difference: those without a sign before or after them. */
function percentages(text: string): number[] {
  return [...text.matchAll(/(?<![+−\d.,])(−?\d[\d,]*(?:\.\d+)?)%/g)].map(([, number]) =>
    Number(number?.replaceAll(',', '').replace('−', '-')),
  );
}

describe('percentages', () => {
  it('hears a percentage beyond its scale, and passes over a difference', () => {
    expect(percentages('from −3.1% to 104%, a difference of +120%')).toEqual([-3.1, 104]);
  });
});

describe('everything said of every authority', () => {
  it('is said of 151 authorities on 45 indicators', () => {
    expect(told).toHaveLength(151);
    expect(told.flatMap(({ lines }) => lines)).toHaveLength(151 * 45);
  });

  it('has no percentage below 0 or above 100, but for a share that gains and losses make', () => {
    const wrong = told.flatMap(({ code, lines }) =>
      lines
        .filter(({ indicator }) => indicator !== 'net_workforce_growth')
        .flatMap(({ indicator, cells, sentences }) =>
          [cells.figure, cells.peers, cells.region, cells.england, cells.level, ...sentences]
            .filter((text) => percentages(text).some((share) => share < 0 || share > 100))
            .map((text) => `${code} ${indicator}: ${text}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no number below 0 where none can be, but in a difference', () => {
    const negative = /(?<![\d(] ?|to )−\d/;
    const wrong = told.flatMap(({ code, lines }) =>
      lines
        .filter(({ indicator }) => indicator !== 'net_workforce_growth')
        .flatMap(({ indicator, cells }) =>
          [cells.figure, cells.peers, cells.region, cells.england, cells.level]
            .filter((text) => negative.test(text))
            .map((text) => `${code} ${indicator}: ${text}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no word of a machine', () => {
    const all = told.flatMap(({ lines, sentences }) => [
      ...sentences,
      ...lines.flatMap((line) => [...Object.values(line.cells).map(String), ...line.sentences]),
    ]);
    expect(all.length).toBeGreaterThan(50_000);
    expect(all.filter((text) => /NaN|undefined|null|Infinity|too_close|_/.test(text))).toEqual([]);
    expect(all.filter((text) => /\s{2}|\s[,.;:]|\.\.|\(\)/.test(text)).slice(0, 5)).toEqual([]);
  });

  it('calls nobody at once far from most and too close to call', () => {
    const far = told.flatMap(({ lines }) => lines.filter(({ line }) => line.own?.unusual));
    expect(far.length).toBeGreaterThan(200);
    expect(far.filter(({ cells }) => !/^(Higher|Lower) than most$/.test(cells.word))).toEqual([]);
    expect(far.filter(({ sentences }) => sentences.some((each) => /too close/i.test(each)))).toEqual([]);
  });

  it('puts a line into one list of the first screen at most, and asks of lines it tells', () => {
    for (const { briefing } of told) {
      const lists = [
        briefing.strengths,
        briefing.concerns,
        briefing.probablyBetter,
        briefing.probablyWorse,
        briefing.notThisYear,
      ].flat();
      expect(new Set(lists).size).toBe(lists.length);
      expect(briefing.asks.length).toBeLessThanOrEqual(3);
      const known = new Set([...lists, ...briefing.moved]);
      expect(briefing.asks.filter((line) => !known.has(line))).toEqual([]);
      expect(new Set(briefing.asks).size).toBe(briefing.asks.length);
    }
  });

  it('counts what it lists: levels that stand out are strengths, concerns, otherwise this year, or of no better end', () => {
    for (const { briefing, lines } of told) {
      const judged = lines.filter(({ line }) => line.isJudgement).map(({ line }) => line.columns.indicator);
      const listed = [...briefing.strengths, ...briefing.concerns, ...briefing.notThisYear].filter(
        ({ columns }) => !judged.includes(columns.indicator),
      );
      const neutral = lines.filter(
        ({ line }) => line.columns.better === null && /than most/.test(lineWords(line).word),
      );
      const otherwise = neutral.filter(
        ({ line }) => !briefing.notThisYear.some((each) => each.columns === line.columns),
      );
      expect(listed.length + otherwise.length).toBe(briefing.counts.higher_or_lower);
    }
  });
});
