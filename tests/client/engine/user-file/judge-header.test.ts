import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../../src/client/engine/user-file/csv-header.ts';

/** What is understood of the beginning of a CSV: the names, how many lines stand before the first row, what is said. */
async function understood(text: string): Promise<{ columns: string[]; lines: number; said: string }> {
  const { header, notes } = await readHeader('a.csv', new Blob([text]));
  return { columns: header.columns, lines: header.lines, said: notes.join(' ') };
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(',')}\n`).join('');
}

const places = fc
  .stringMatching(/^[A-Z][a-z]{3,8}$/)
  .filter((word) => !/^(?:null|none|true|false|unknown|missing|suppressed)$/i.test(word));
const heads = fc.uniqueArray(
  fc
    .stringMatching(/^[a-z]{4,8}$/)
    .filter((word) => !/^(?:null|none|true|false|days|unknown|missing|suppressed|rate|cases)$/.test(word)),
  { minLength: 3, maxLength: 3 },
);
const figures = fc.oneof(
  fc.integer({ min: -999, max: 1_800 }).map(String),
  fc.integer({ min: 0, max: 9_999 }).map((n) => (n / 100).toFixed(2)),
  fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
);
const years = fc.integer({ min: 1990, max: 2030 }).map(String);

describe('a first row', () => {
  it.each<[string, string[], string]>([
    ['A,3\nB,4\nC,5\n', ['column_1', 'column_2'], '“3”'],
    ['Northwold,2025,19.6\nEastmere,2025,12.3\n', ['column_1', 'column_2', 'column_3'], '“19.6”'],
    ['Northwold,2025-03-31\nEastmere,2025-06-30\n', ['column_1', 'column_2'], '“2025-03-31”'],
    ['Northwold,31/03/2025\nEastmere,30/06/2025\n', ['column_1', 'column_2'], '“31/03/2025”'],
    ['Northwold,c,19.6\nEastmere,4,12.3\n', ['column_1', 'column_2', 'column_3'], '“19.6”'],
    ['A,£3.50\nB,£4\n', ['column_1', 'column_2'], '“£3.50”'],
    ['A,true\nB,false\n', ['column_1', 'column_2'], '“true”'],
    ['3\n4\n', ['column_1'], '“3”'],
    ['1,2\n3,4\n', ['column_1', 'column_2'], '“1”'],
    ['A,3\n', ['column_1', 'column_2'], '“3”'],
    ['sep=;\nA;3,5\nB;4,5\n', ['column_1', 'column_2'], '“3,5”'],
  ])('of values names no columns, and that is said: %j', async (text, columns, proof) => {
    const found = await understood(text);
    expect(found).toMatchObject({ columns, lines: text.startsWith('sep') ? 1 : 0 });
    expect(found.said).toContain(`names no columns, for ${proof}`);
  });

  it.each<[string, string[]]>([
    ['team,2022,2023\nNorth,14,15\n', ['team', '2022', '2023']],
    ['team,2024,2025\nNorth,2010,15\n', ['team', '2024', '2025']],
    ['team,2024/25\nNorth,14\n', ['team', '2024/25']],
    ['id,a,b\n1,2,x\n', ['id', 'a', 'b']],
    [',x,y\n1,3,4\n', ['column_1', 'x', 'y']],
    ['team,days\nNorth,suppressed\nSouth,3\n', ['team', 'days']],
    ['team,days,cases\nNorth,c,c\nSouth,3,4\n', ['team', 'days', 'cases']],
    ['team,note\nNorth,closed\nSouth,open\n', ['team', 'note']],
  ])('of names stays a header: %j', async (text, columns) => {
    const found = await understood(text);
    expect(found).toMatchObject({ columns, lines: 1 });
    expect(found.said).not.toContain('may be a value');
  });

  it.each([
    ['team,2024-03-31\nNorth,5\n', '“2024-03-31”'],
    ['North,2013\nSouth,15\n', '“2013”'],
    ['North,..\nSouth,15\n', '“..”'],
    ['North,c\nSouth,15\nWest,c\n', '“c”'],
    ['North,Yes\nSouth,No\nWest,Yes\n', '“Yes”'],
  ])('that may hold a value for a name is told: %j', async (text, proof) => {
    expect((await understood(text)).said).toContain(`${proof} in its first row, which may be a value`);
  });

  it.each([
    ['team,days,0,1\nNorth,3,5,6\n', '“0”'],
    ['team,0,1,2\nNorth,5,6,7\n', '“0”'],
    [',0,1\n0,5,6\n', '“0”'],
    ['2024\n2025\n2023\n', '“2024”'],
    ['Northwold,2025\nEastmere,2024\n', '“2025”'],
  ])('that may be either is refused: %j', async (text, proof) => {
    await expect(understood(text)).rejects.toThrow(`its first row: ${proof} in it may be a name or a value`);
  });

  it('is never lost where a file has no header', async () => {
    const cells = fc.tuple(places, fc.oneof(figures, years), figures);
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 6 }), async (rows) => {
        const found = await understood(csvOf(rows)).then(
          ({ lines, columns }) => `${lines} lines before the rows of ${columns[0]}`,
          (error: Error) => error.message,
        );
        expect(found).toMatch(/may be a name or a value|^0 lines before the rows of column_1$/);
      }),
    );
  });

  it('of words is the header, and nothing is said, whatever stands below', async () => {
    const cells = fc.tuple(places, fc.oneof(figures, years, fc.constantFrom('', 'c', '..')), figures);
    await fc.assert(
      fc.asyncProperty(heads, fc.array(cells, { minLength: 1, maxLength: 6 }), async (names, rows) => {
        expect(await understood(csvOf([names, ...rows]))).toEqual({ columns: names, lines: 1, said: '' });
      }),
    );
  });
});

describe('a second row of names', () => {
  it.each([
    [',2024,2024,2025,2025\nteam,days,cases,days,cases\nA,1,2,3,4\n', '“days”'],
    ['Team,2024,,2025,\n,days,cases,days,cases\nA,1,2,3,4\n', '“days”'],
    ['team,days,,cases,\n,2023,2024,2023,2024\nA,1,2,3,4\n', '“2023”'],
    ['team,days\n(name),(number)\nA,3\n', '“(number)”'],
    ['team,rate\n,%\nA,3\n', '“%”'],
    ['team,seen,days\ntext,date,number\nA,2025-03-31,3\n', '“date”'],
    ['Table 1,,\nteam,year,days\n,,(days)\nA,2024,3\n', '“(days)”'],
  ])('is refused as a header that is unclear: %j', async (text, proof) => {
    await expect(understood(text)).rejects.toThrow(
      `has a header that is unclear: the row below its first holds ${proof}`,
    );
  });

  it('never becomes data in silence', async () => {
    const cells = fc.tuple(places, figures, figures);
    const units = fc.oneof(
      heads.map(([, a = '', b = '']) => ['', a, b]),
      fc.constantFrom(['(name)', '(number)', '(number)'], ['', '%', '£'], ['name', 'days', 'days']),
    );
    await fc.assert(
      fc.asyncProperty(
        heads,
        units,
        fc.array(cells, { minLength: 1, maxLength: 6 }),
        async (names, second, rows) => {
          await expect(understood(csvOf([names, second, ...rows]))).rejects.toThrow(
            'a header that is unclear',
          );
        },
      ),
    );
  });
});

describe('what stands between values', () => {
  it('is not guessed where two marks part the rows alike', async () => {
    await expect(understood('A;1,5\nB;2,5\n')).rejects.toThrow('may have “,” or “;” between its values');
    expect((await understood('a;b\nA;1,5\nB;2,5\n')).columns).toEqual(['a', 'b']);
  });
});
