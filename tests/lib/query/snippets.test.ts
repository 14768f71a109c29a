import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainMacros } from '../../../src/lib/query/macros.ts';
import { snippetsOf } from '../../../src/lib/query/snippets.ts';
import { usedIn } from '../../../src/lib/query/tables-used.ts';

const query = {
  sql: `WITH pairs AS (FROM lag_join(:support, 're_referrals')) -- "quoted"\nFROM within_slope(pairs);`,
  parameters: { support: "it's" },
  filesUrl: 'https://example.org/atlas/data/',
  citation: 'The Support Atlas,\ndata of 22 November 2026.',
};
const codeOf = (id: string, changes: Partial<typeof query> = {}) =>
  snippetsOf({ ...query, ...changes }).find((snippet) => snippet.id === id)?.code ?? '';

describe('snippetsOf', () => {
  it('gives the query for the command line, Python and R, each with the citation in one line', () => {
    expect(snippetsOf(query).map(({ name }) => name)).toEqual(['DuckDB', 'Python', 'R']);
    for (const { code } of snippetsOf(query))
      expect(code.split('\n')[0]).toMatch(/^(?:--|#) The Support Atlas, data of 22 November 2026\.$/);
  });

  it.each(['duckdb', 'python', 'r'])('puts tables and macros in reach and values in place, in %s', (id) => {
    const code = codeOf(id);
    expect(code).toContain(`lag_join( 'it''s' , 're_referrals')`);
    for (const name of ['observations', 'verdicts'])
      expect(code).toContain(
        `CREATE OR REPLACE VIEW ${name} AS FROM read_parquet('https://example.org/atlas/data/${name}.parquet')`,
      );
    for (const name of ['t_two_sided', 't_975', 'lag_join', 'within_slope'])
      expect(code).toContain(`CREATE OR REPLACE MACRO ${name}(`);
    expect(code).not.toContain("read_parquet('https://example.org/atlas/data/links.parquet");
    expect(code.indexOf('MACRO t_two_sided')).toBeLessThan(code.indexOf('MACRO within_slope'));
  });

  it('ends the statement once for the command line, and leaves out what it does not need', () => {
    expect(codeOf('duckdb', { sql: 'SELECT 1 AS one;' }).split('\n').slice(2)).toEqual([
      '',
      'SELECT 1 AS one;',
      '',
    ]);
    expect(codeOf('duckdb', { sql: 'SELECT 1 -- one' })).toContain('SELECT 1 -- one\n;');
    expect(codeOf('python', { sql: 'SELECT 1' })).not.toContain('execute');
    expect(codeOf('r', { sql: 'SELECT 1' })).toContain('for (statement in c()) ');
  });

  it('refuses a parameter without a value', () => {
    expect(() => snippetsOf({ ...query, parameters: {} } as never)).toThrow('no value for :support');
  });

  it('keeps any statement whole inside the quotation marks of Python and R', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '\\', ')', '-', "'", ' ', 'x', '\n')).map((parts) => parts.join('')),
        (tail) => {
          const sql = `SELECT 1 /* ${tail} */ AS a`;
          const [, python = ''] =
            /sql\("""\n([\s\S]*)\n"""\)\.df/.exec(codeOf('python', { sql, parameters: {} as never })) ?? [];
          expect(python.replaceAll(/\\(["\\])/g, '$1')).toBe(sql);
          expect(/(?<!\\)"""/.test(python.replaceAll('\\\\', 'x'))).toBe(false);
          const [, hyphens = '', r = ''] =
            /dbGetQuery\(atlas, r"(-*)\(([\s\S]*)\)-*"\)\nprint/.exec(
              codeOf('r', { sql, parameters: {} as never }),
            ) ?? [];
          expect(r).toBe(sql);
          expect(r.includes(`)${hyphens}"`)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('usedIn', () => {
  it('finds tables and macros, not what stands in text and comments', () => {
    expect(usedIn(`SELECT 'links' FROM "Panel" -- verdicts`)).toEqual({ tables: ['panel'], macros: [] });
  });

  it('finds what macros need in turn, in an order in which they can be created', () => {
    const { tables, macros } = usedIn(`FROM funnel('re_referrals', 2025)`);
    expect(tables).toEqual(['observations']);
    expect(macros.map(({ name }) => name)).toEqual(['funnel_limits', 'funnel']);
    expect(usedIn('SELECT t_975(3)').macros.map(({ name }) => name)).toEqual(['t_two_sided', 't_975']);
    expect(usedIn(domainMacros.map(({ name }) => name).join(' ')).macros).toEqual(domainMacros);
  });
});
