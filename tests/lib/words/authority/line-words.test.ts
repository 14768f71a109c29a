import { describe, expect, it } from 'vitest';
import { profileLine } from '../../../../src/lib/position/profile/profile-line.ts';
import type { StoodLine } from '../../../../src/lib/position/profile/briefing.ts';
import { placeFromEnd } from '../../../../src/lib/words/authority/briefing-words.ts';
import { describeLine, lineSummary } from '../../../../src/lib/words/authority/describe-line.ts';
import { describeOwnPlace } from '../../../../src/lib/words/authority/describe-own-place.ts';
import { levelWords, lineWords, writerOf } from '../../../../src/lib/words/authority/line-words.ts';
import { newerSays } from '../../../../src/lib/words/authority/pack-words.ts';
import { standingRow } from '../../../fixtures/standing-row.ts';
import { committedFigures, committedOwn } from '../../position/profile/committed-profiles.ts';

const own = committedOwn('A010');
const names = { mine: 'A010', peers: 'its ten statistical neighbours', nameOf: (code: string) => code };
const line = (indicator: string, newer?: { value: number; year: number; size: number | null }) =>
  profileLine(committedFigures, indicator, {
    own,
    peers: own.peers.neighbours,
    newer: newer && new Map([[indicator, newer]]),
  });

describe('lineWords', () => {
  it('says figure, change, those beside it, place and word', () => {
    expect(lineWords(line('agency_rate'))).toMatchObject({
      figure: '14.9%',
      year: '2025',
      change: '−4.1',
      moved: false,
      peers: '21.4%',
      places: '34 to 134 of 149',
      word: 'In the middle half',
      isApart: false,
    });
  });

  it('says why there is no figure, and no place then', () => {
    expect(lineWords(line('open_plans_over_2_years'))).toMatchObject({
      figure: 'too few',
      places: '',
      word: '',
    });
  });

  it('says that a place is one among those shown where more than one in ten figures is hidden', () => {
    const other = committedOwn('A796');
    const hidden = profileLine(committedFigures, 'plan_ks2', { own: other, peers: [] });
    expect(lineWords(hidden).places).toMatch(/^\d+ to \d+ of 53 shown$/);
    expect(describeLine(hidden, names).join(' ')).toMatch(/Only 53 of \d+ authorities have a figure/);
    expect(lineWords(line('agency_rate')).places).not.toContain('shown');
  });

  it('tells a judgement by its name and by counts, without a range', () => {
    expect(lineWords(line('leadership_judgement'))).toMatchObject({
      figure: 'Outstanding',
      change: '',
      places: 'of 151, 107 judged lower',
      word: '',
      level: '',
    });
    expect(writerOf(line('leadership_judgement'))(3.5)).toBe('Good or outstanding');
  });

  it('says of those compared with alone where nobody is chosen', () => {
    const words = lineWords(
      profileLine(committedFigures, 'agency_rate', { own: undefined, peers: ['A402'] }),
    );
    expect(words).toMatchObject({ figure: '', places: '', region: '' });
    expect(words.peers).not.toBe('');
  });
});

describe('levelWords', () => {
  it.each([
    ['higher', 'higher', 'Higher than most'],
    ['too_close', 'higher', 'Probably higher'],
    ['too_close', 'middle', 'Probably middle'],
    ['too_close', 'too_close', 'Too close to call'],
  ] as const)('%s, %s', (word, word80, text) => {
    expect(levelWords({ word, word80 })).toBe(text);
  });
});

describe('placeFromEnd', () => {
  const place = (more: Parameters<typeof standingRow>[0]) =>
    placeFromEnd({ own: standingRow({ ranked: 151, ...more }) } as StoodLine);

  it('counts from the end that a level stands nearer to', () => {
    expect(place({ word: 'higher', rank_lower: 117, rank_upper: 147 })).toBe('5th to 35th highest');
    expect(place({ word: 'lower', rank_lower: 1, rank_upper: 30 })).toBe('1st to 30th lowest');
    expect(place({ word: 'higher', rank_lower: 151, rank_upper: 151 })).toBe('1st highest');
  });
});

describe('describeLine', () => {
  it('tells level, place, those compared with, movement and what is expected, in this order', () => {
    const sentences = describeLine(line('turnover_rate'), names);
    expect(sentences.join(' ')).toMatch(
      /^28\.0% in 2025; its usual level is 15\.9%.*Told apart from.*The usual level of its ten statistical neighbours.*A717 files the same return.*Up 15\.5 points on 2024\..*it moved more than.*For an authority of its size/,
    );
  });

  it('is heard with everything the strip shows', () => {
    expect(lineSummary(line('agency_rate'), names)).toBe(
      'Agency social worker rate, 2025. A010: 14.9%; usual level 10.9% to 19.7%, in the middle half; place 34 to 134 of 149 from the lowest; median of its ten statistical neighbours: 21.4%; its region: 15.5%; England: 13.0%.',
    );
  });
});

describe('describeOwnPlace', () => {
  it('places a newer figure, says its past and what is not known', () => {
    const text = describeOwnPlace(line('agency_rate', { value: 22.5, year: 2026, size: 140 }), {
      isYearSaid: true,
    });
    expect(text?.headline).toBe('Too close to call beside 2025');
    expect(text?.sentences.join(' ')).toMatch(
      /usual level at 21\.4%.*place 68 to 147 of 149.*Expected from its past: 4\.7% to 29\.9%.*no more than it usually moves.*what moved everywhere since is not known/,
    );
  });

  it.each([
    [{ value: 22, year: 2026, size: null }, /Say how many cases/],
    [{ value: 22, year: 2025, size: 140 }, /published already/],
  ])('says why %o has no place', (figure, words) => {
    const text = describeOwnPlace(line('agency_rate', figure), { isYearSaid: true });
    expect(text?.headline).toBe('Shown, but not placed');
    expect(text?.sentences.join(' ')).toMatch(words);
  });

  it('says which year it took where none was given', () => {
    const text = describeOwnPlace(line('agency_rate', { value: 22, year: 2026, size: 140 }), {
      isYearSaid: false,
    });
    expect(text?.sentences[0]).toBe('Its year is not said, so it is taken to be of 2026.');
  });

  it('says on the pack what it says on the page', () => {
    const newer = line('agency_rate', { value: 22.5, year: 2026, size: 140 });
    expect(newerSays(newer)).toBe('2026: too close to call beside 2025; as expected from its past');
  });
});
