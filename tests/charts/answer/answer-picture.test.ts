import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { shadeOf } from '../../../src/charts/answer/heat.ts';
import { queryChart, whatIsLeftOut } from '../../../src/charts/answer/answer-picture.ts';
import type { PictureChoice, ResultTable } from '../../../src/lib/words/answer/describe-result-picture.ts';

const table: ResultTable = {
  columns: [
    { name: 'place', type: 'VARCHAR' },
    { name: 'year', type: 'INTEGER' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'lower', type: 'DOUBLE' },
    { name: 'upper', type: 'DOUBLE' },
  ],
  rows: [
    ['North <b>', 2022, 0.3, 0.1, 0.5],
    ['North <b>', 2023, null, null, null],
    ['North <b>', 2024, -0.1, -0.3, 0.1],
    ['South', 2022, -0.4, -0.6, -0.2],
  ],
};

const choices: PictureChoice[] = [
  { kind: 'dot', columns: { x: 'year', y: 'value' } },
  { kind: 'line', columns: { x: 'year', y: 'value', series: 'place' } },
  { kind: 'bar', columns: { label: 'place', value: 'value' } },
  { kind: 'histogram', columns: { x: 'value' } },
  { kind: 'heat', columns: { x: 'year', y: 'place', value: 'value' } },
  { kind: 'interval', columns: { label: 'place', estimate: 'value', lower: 'lower', upper: 'upper' } },
];

/** A picture as an element, drawn without a browser. */
function drawn(choice: PictureChoice, width = 760, from = table): SVGSVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return queryChart(choice, from)({ document, width });
}

describe.each(choices)('a picture of the kind $kind', (choice) => {
  it.each([300, 470, 760])('is drawn at %i px with a description and without styles', (width) => {
    const svg = drawn(choice, width);
    expect(svg.getAttribute('aria-label')).toContain('4 rows');
    expect(svg.outerHTML).not.toMatch(/style=|NaN|undefined/);
    expect(svg.querySelectorAll('path, circle, rect').length).toBeGreaterThan(2);
  });

  it('is drawn without rows too', () => {
    expect(drawn(choice, 760, { ...table, rows: [] }).outerHTML).not.toContain('NaN');
  });
});

it('treats what stands in cells as text', () => {
  expect(drawn(choices[2]!).querySelectorAll('b')).toHaveLength(0);
  expect(drawn(choices[2]!).outerHTML).toContain('North &lt;b&gt;');
});

describe('the dots', () => {
  it('leave out a row without a value', () => {
    expect(drawn(choices[0]!).querySelector('.dots')?.getAttribute('d')?.match(/h0/g)).toHaveLength(3);
  });
});

describe('the lines', () => {
  it('break where a value is missing', () => {
    const [north = ''] = [...drawn(choices[1]!).querySelectorAll('.line path')].map(
      (line) => line.getAttribute('d') ?? '',
    );
    expect(north.match(/M/g)).toHaveLength(2);
    expect(north).not.toContain('L');
  });
});

describe('the names of lines', () => {
  const rows = [2023, 2024].flatMap((year) =>
    ['d', 'c', 'b', 'a'].map((place, i) => [place, year, 10 + i / 100, null, null]),
  );
  const ends = () =>
    [
      ...drawn(choices[1]!, 760, {
        ...table,
        rows: [...rows, ['far', 2024, 90, null, null]],
      }).querySelectorAll('text.ink-2'),
    ]
      .map((text) => ({ name: text.textContent, y: Number(text.getAttribute('y')) }))
      .toSorted((a, b) => a.y - b.y);

  it('stand in the order of their lines, none on another', () => {
    expect(ends().map(({ name }) => name)).toEqual(['far', 'a', 'b', 'c', 'd']);
    const steps = ends().map(({ y }, i, all) => y - (all[i - 1]?.y ?? -Infinity));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(16.9);
  });
});

describe('dates', () => {
  it('stand along a scale with round days, without commas', () => {
    const days = ['2023-01-20', '2023-06-01', '2024-12-02'].map((day, i) => [day, i]);
    const columns = [
      { name: 'day', type: 'DATE' },
      { name: 'count', type: 'INTEGER' },
    ];
    const svg = drawn({ kind: 'line', columns: { x: 'day', y: 'count' } }, 760, { columns, rows: days });
    expect(svg.textContent).toMatch(/2023-0\d-01.*2024-01-01/s);
    expect(svg.textContent).not.toContain(',');
  });
});

describe('the bars', () => {
  it('say that a value is missing instead of drawing none as 0', () => {
    const svg = drawn(choices[2]!);
    expect(svg.querySelectorAll('.bar rect')).toHaveLength(3);
    expect(svg.textContent).toContain('no value');
  });
});

describe('the intervals', () => {
  /** What each mark says, the unclear ones first. */
  function marksOf(svg: SVGSVGElement): (string | null)[] {
    return [...svg.querySelectorAll('.mark path, .mark circle')].map(
      (mark) => mark.parentElement?.getAttribute('class') ?? null,
    );
  }

  it('are open where they hold 0 and filled where they do not, without the colours of hope', () => {
    expect(marksOf(drawn(choices[5]!))).toEqual(['mark unclear', 'mark clear', 'mark clear']);
  });

  it('bear the colours of hope where the estimate has been turned', () => {
    const columns = table.columns.map((column) =>
      column.name === 'value' ? { ...column, name: 'aligned' } : column,
    );
    const choice = { kind: 'interval', columns: { ...choices[5]!.columns, estimate: 'aligned' } } as const;
    expect(marksOf(drawn(choice, 760, { ...table, columns }))).toEqual([
      'mark unclear',
      'mark as-hoped',
      'mark other-way',
    ]);
  });
});

describe('the histogram', () => {
  /** Height of each bar from the left, in px. */
  function heights(values: readonly number[]): number[] {
    const of = { columns: [{ name: 'value', type: 'DOUBLE' }], rows: values.map((value) => [value]) };
    return [...drawn(choices[3]!, 760, of).querySelectorAll('.bar rect')].map((bar) =>
      Number(bar.getAttribute('height')),
    );
  }

  it('counts as R’s hist(x, breaks = 0:20, right = FALSE) does', () => {
    // R 4.2.2: hist(c(0, 0.5, 1, 1, 2.5, 19.9), breaks = 0:20, right = FALSE, plot = FALSE)$counts: 2, 2, 1, 16 zeros, 1
    const [first = 0, ...others] = heights([0, 0.5, 1, 1, 2.5, 19.9]);
    expect(others.map((height) => height / first)).toEqual([1, 0.5, 0.5]);
  });

  it('loses no value, whatever the values are', () => {
    const one = heights([0.1, 5])[0] ?? 0;
    expect(one).toBeGreaterThan(0);
    for (const values of [
      [0.1, 0.2, 0.3, 0.30000000000000004, 0.7, 1],
      [5, 5, 5],
      [-2, -2, 1e9],
    ]) {
      const own = heights(values);
      expect(Math.min(...own)).toBeGreaterThan(0);
      expect(own.length).toBeLessThanOrEqual(new Set(values).size);
    }
  });
});

describe('shadeOf', () => {
  it('parts the values in five equal steps', () => {
    expect([0, 19, 20, 50, 99, 100].map((value) => shadeOf(value, 0, 100))).toEqual([1, 1, 2, 3, 5, 5]);
    expect(shadeOf(7, 7, 7)).toBe(3);
  });
});

describe('whatIsLeftOut', () => {
  const many = {
    ...table,
    rows: Array.from({ length: 70 }, (_, i) => [`place ${i}`, 2022, i, i - 1, i + 1]),
  };

  it('says nothing when all is drawn', () => {
    expect(choices.map((choice) => whatIsLeftOut(choice, table)).join('')).toBe('');
  });

  it('says how many rows are drawn of how many', () => {
    expect(whatIsLeftOut(choices[2]!, many)).toBe(
      'The first 40 of 70 rows are drawn: sort the table, or ask for fewer.',
    );
    expect(drawn(choices[2]!, 760, many).querySelectorAll('.bar rect')).toHaveLength(40);
  });

  it('says when lines are too many to be named', () => {
    expect(whatIsLeftOut(choices[1]!, many)).toMatch(/^70 lines, too many to name/);
  });
});

it('refuses a column that the answer does not have', () => {
  expect(() => queryChart({ kind: 'histogram', columns: { x: 'made_up' } }, table)).toThrow(
    'queryChart missing column: made_up',
  );
});
