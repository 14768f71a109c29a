import { describe, expect, it } from 'vitest';
import { pairTiming } from '../../../../src/lib/links/timing/pair-timing.ts';
import { spanOf, type Window } from '../../../../src/lib/links/timing/window.ts';
import { exampleYear, windowsAt } from '../../../../src/lib/links/timing/windows-at.ts';
import { sayTimings } from '../../../../src/lib/words/link/say-timings.ts';
import { sayWindow } from '../../../../src/lib/words/link/say-window.ts';
import { timingNames } from '../../../../src/lib/words/link/timing-names.ts';
import { everyPair } from '../../../content/every-pair.ts';

const period = (window_start: string, window_end: string): Window => ({
  window_kind: 'period',
  window_start,
  window_end,
});
const point = (day: string): Window => ({ window_kind: 'point', window_start: day, window_end: day });

const september = point('30 Sep Y');
const march = point('31 Mar Y');
const toSeptember = period('1 Oct Y-1', '30 Sep Y');
const toMarch = period('1 Apr Y-1', '31 Mar Y');
const school = period('1 Sep Y-1', '31 Jul Y');
const calendar = period('1 Jan Y', '31 Dec Y');
const twice: Window = { window_kind: 'two points', window_start: '31 Mar Y', window_end: '30 Sep Y' };

const namesOf = (support: Window, outcome: Window) => {
  const { main, earlier, after } = timingNames(pairTiming(support, outcome), outcome);
  return [main.name, earlier.name, after.name];
};

describe('the names of a pair’s timings', () => {
  it.each([
    {
      support: september,
      outcome: toMarch,
      names: [
        'in the outcome’s year',
        'the year before',
        'counted after (6 months after the outcome’s year)',
      ],
    },
    {
      support: toSeptember,
      outcome: toMarch,
      names: [
        'in the outcome’s year (50% of it)',
        'the year before',
        'counted after (6 months after the outcome’s year)',
      ],
    },
    {
      support: toSeptember,
      outcome: school,
      names: [
        'in the outcome’s year (91% of it)',
        'the year before, mostly: 9% of the outcome’s year is in it',
        'counted after (2 months after the outcome’s year)',
      ],
    },
    {
      support: toMarch,
      outcome: toMarch,
      names: [
        'in the outcome’s year (all of it)',
        'the year before',
        'counted after (from the end of the outcome’s year)',
      ],
    },
    {
      support: september,
      outcome: march,
      names: [
        'just before the outcome’s day',
        'the year before',
        'counted after (6 months after the outcome’s day)',
      ],
    },
    {
      support: toMarch,
      outcome: march,
      names: [
        'in the year that ends on the outcome’s day',
        'the year before',
        'counted after (from the end of the outcome’s day)',
      ],
    },
    {
      support: twice,
      outcome: calendar,
      names: [
        'in the outcome’s year',
        'the year before',
        'counted after (3 months after the outcome’s year)',
      ],
    },
  ])('are $names', ({ support, outcome, names }) => {
    expect(namesOf(support, outcome)).toEqual(names);
  });

  it('say the months of the published table for every pair', () => {
    const wrong = everyPair().filter(({ support, outcome, verdict }) => {
      const { name } = timingNames(pairTiming(support, outcome), outcome).after;
      const said = Number(/\((\d+) months? after/.exec(name)?.[1] ?? 0);
      return said !== verdict.months_after;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(new Set(everyPair().map(({ verdict }) => verdict.months_after)).size).toBeGreaterThan(4);
  });
});

describe('the days of a window', () => {
  it.each([
    [september, '30 September 2024'],
    [toMarch, 'April 2023 to March 2024'],
    [calendar, 'January 2024 to December 2024'],
    [twice, '31 March 2024 and 30 September 2024'],
    [period('16 Jan Y', '2 Feb Y'), '16 January 2024 to 2 February 2024'],
  ] as const)('are told in words: %o', (window, words) => {
    expect(sayWindow(spanOf(window, 2024))).toBe(words);
  });
});

describe('what was counted when', () => {
  const shifts = [
    { name: 'counted after', shift: -1, isChief: false },
    { name: 'in the outcome’s year', shift: 1, isChief: true },
  ];

  it('is told in the order of time, for the eye and the ear', () => {
    const { outcome, supports, heard } = sayTimings(windowsAt(september, toMarch, 2024, shifts));
    expect(outcome.words).toBe('The outcome: April 2023 to March 2024');
    expect(supports.map(({ words }) => words)).toEqual([
      'In the outcome’s year: 30 September 2023',
      'Counted after: 30 September 2025',
    ]);
    expect(heard).toBe(
      'The outcome: April 2023 to March 2024; support in the outcome’s year: 30 September 2023; support counted after: 30 September 2025',
    );
  });

  it('is told for the latest year that has all of it', () => {
    const known = { first_year: 2017, last_year: 2025 };
    expect(exampleYear(known, known, [2, 1, 0])).toBe(2025);
    expect(exampleYear(known, known, [1, 0, -2])).toBe(2023);
    expect(
      exampleYear({ first_year: 2024, last_year: 2025 }, { first_year: 2017, last_year: 2024 }, [1, -2]),
    ).toBe(undefined);
  });
});
