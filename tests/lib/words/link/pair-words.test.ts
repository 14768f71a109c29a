import { creditLine } from '../../../../src/lib/words/credit-line.ts';
import { describe, expect, it } from 'vitest';
import {
  describeDetectable,
  describeLeft,
  type Bounds,
} from '../../../../src/lib/words/link/describe-bounds.ts';
import { methodWords } from '../../../../src/lib/words/link/method-names.ts';
import { oneYearFacts, pairFacts } from '../../../../src/lib/words/link/pair-facts.ts';
import { choiceWords, optionWords } from '../../../../src/lib/words/link/specification-words.ts';
import { directionWords, verdictScale, verdictWords } from '../../../../src/lib/words/link/verdict-names.ts';
import { specificationChoices } from '../../../../src/lib/links/specifications/specification-choices.ts';
import type { PairLink } from '../../../../src/lib/links/turn-link.ts';
import { linkMethods, verdicts, type LinkRow } from '../../../../src/lib/tables/result-rows.ts';
import { committedWords } from '../../../fixtures/indicators/committed-words.ts';
import { rowsOf } from '../../../content/every-pair.ts';

describe('words', () => {
  it('are there for every method, verdict, choice and option', () => {
    expect(linkMethods.map((method) => methodWords(method).label)).toHaveLength(13);
    expect(verdictScale.map(({ verdict }) => verdict).toSorted()).toEqual([...verdicts].toSorted());
    for (const [choice, options] of Object.entries(specificationChoices)) {
      expect(choiceWords(choice)).not.toBe('');
      expect(new Set(options.map(optionWords)).size).toBe(options.length);
    }
  });

  it('refuse a name they do not know', () => {
    expect(() => methodWords('guess')).toThrow('unknown method');
    expect(() => optionWords('guess')).toThrow('unknown name');
    expect(() => verdictWords('proved' as 'holds')).toThrow('unknown verdict');
  });

  it('of a direction lean where nothing is clear', () => {
    expect(directionWords('supportive', false)).toBe('leans as hoped');
    expect(directionWords('contrary', true)).toBe('contrary: more support, worse outcome');
  });
});

describe('creditLine', () => {
  const source = { publisher: 'Department for Education', title: 'Children in need' };

  it('names years and sources', () => {
    expect(creditLine([source], { years: 8, last: 2025 })).toBe(
      '8 years to 2025. Source: Department for Education, Children in need.',
    );
    expect(creditLine([source, source], { years: 1, last: 2024 })).toMatch(/^2024\. Source: .*; Department/);
  });
});

const bounds: Bounds = {
  support: committedWords.supportWords('average_caseload'),
  outcome: committedWords.outcomeWords('injury_admissions'),
  better: 'lower',
  step: 2,
  view: 'within',
  change: { change: -0.27, lower: -1.31, upper: 0.77 },
  turned: { aligned: 0.014, lower: -0.04, upper: 0.07 },
  detectable: 0.0796,
  detectableChange: 1.49,
  tries: 420,
  timesToSurvive: 1.674,
};

describe('what an interval leaves', () => {
  it('is told in units first, then in standard deviations', () => {
    expect(describeLeft(bounds)).toEqual({
      units:
        'For an authority’s own average caseload 2 cases lower, the interval runs from −1.3 to 0.8 per 10,000. What lies inside remains possible. One interval in twenty misses the truth: about 21 of these 420.',
      deviations:
        'Standard deviations of the outcome for one of the support: −0.04 to 0.07, turned so that positive is as hoped.',
    });
  });

  it('stands beside how small a link could have been seen', () => {
    expect(describeDetectable(bounds)).toBe(
      'A true link of 1.5 per 10,000 for 2 cases lower (0.08 SD per SD) would have been clear of zero four times in five, taken alone; to survive 420 tries it must be about 1.7 times that.',
    );
    expect(describeDetectable({ ...bounds, view: 'between', detectable: 0.23 })).toContain(
      'a correlation of 0.23',
    );
  });
});

const linkRows = rowsOf<LinkRow>('links');

describe('the facts under a verdict', () => {
  const found = linkRows.find(({ method }) => method === 'within');
  if (!found) throw new Error('the results have no link within authorities');
  const link: PairLink = {
    row: { ...found, n: 1023, authorities: 149, q: 0.914, detectable: 0.0796, year: 2024 },
    turned: { aligned: 0.41, lower: 0.27, upper: 0.53 },
    change: null,
  };

  it('give each estimate with its interval, and n', () => {
    const facts = pairFacts({ between: link, adjusted: link, within: link, region: link }, 420);
    expect(facts.map(({ term, value }) => `${term}: ${value}`)).toEqual([
      'Over time, SD per SD: +0.41',
      'Against its region’s year: +0.41',
      'Allowing for 420 tries: q = 0.91',
      'Between authorities, r: +0.41',
      '…given poverty and region: +0.41',
      'Figures: 1,023',
    ]);
  });

  it('say plainly that one year tells nothing of change', () => {
    const facts = oneYearFacts({ latest: link, ranked: link, adjusted: link }, 450);
    expect(facts.at(-1)).toEqual({
      term: 'Within authorities',
      value: 'not known',
      note: 'one year of figures, 1,023 authorities',
    });
  });
});
