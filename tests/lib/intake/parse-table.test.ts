import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/lib/intake/parse-table.ts';
import { tableNamed } from '../../../src/lib/tables/contract.ts';
import type { Observation } from '../../../src/lib/tables/rows.ts';

const observations = tableNamed('observations');
const header = 'authority,indicator,year,value,published,status,recast,in_links,denominator';
const good = 'A001,turnover,2024,12.5,12.5,ok,false,true,';
const read = (...lines: string[]) =>
  parseTable<Observation>(observations, [header, ...lines, ''].join('\n'), 'o.csv');

describe('parseTable', () => {
  it('gives every cell its type and an empty optional cell as null', () => {
    expect(read(good)).toEqual({
      rows: [
        {
          authority: 'A001',
          indicator: 'turnover',
          year: 2024,
          value: 12.5,
          published: '12.5',
          status: 'ok',
          recast: false,
          in_links: true,
          denominator: null,
        },
      ],
      problems: [],
    });
  });

  it('leaves a row with a bad cell out and keeps the others', () => {
    expect(read(good, 'A002,turnover,2024,many,12,ok,false,true,').rows.map((row) => row.authority)).toEqual([
      'A001',
    ]);
  });

  it.each([
    {
      name: 'text in a number',
      line: 'A002,turnover,2024,1 2,12,ok,false,true,',
      column: 'value',
      code: 'not_number',
    },
    {
      name: 'a fraction for a year',
      line: 'A002,turnover,2024.5,1,1,ok,false,true,',
      column: 'year',
      code: 'not_integer',
    },
    {
      name: 'yes for true',
      line: 'A002,turnover,2024,1,1,ok,no,true,',
      column: 'recast',
      code: 'not_boolean',
    },
    {
      name: 'a status that does not exist',
      line: 'A002,turnover,2024,1,1,fine,false,true,',
      column: 'status',
      code: 'not_allowed',
    },
    {
      name: 'an empty cell that must be filled',
      line: 'A002,,2024,1,1,ok,false,true,',
      column: 'indicator',
      code: 'missing_value',
    },
    {
      name: 'a key that came before',
      line: good,
      column: 'indicator, year, authority',
      code: 'duplicate_key',
    },
    {
      name: 'a row out of order',
      line: 'A009,turnover,2023,1,1,ok,false,true,',
      column: 'indicator, year, authority',
      code: 'unsorted_row',
    },
  ])('reports $name', ({ line, column, code }) => {
    const { problems } = read(good, line);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', source: 'o.csv', row: 3, column, code });
    expect(problems[0]?.tip).not.toBe('');
  });

  it.each([
    { name: 'missing', columns: header.replace(',recast', ''), code: 'missing_column', column: 'recast' },
    {
      name: 'of another name',
      columns: header.replace('status', 'state'),
      code: 'missing_column',
      column: 'status',
    },
    { name: 'more than the contract has', columns: `${header},name`, code: 'unknown_column', column: 'name' },
    {
      name: 'in another order',
      columns: header.replace('authority,indicator', 'indicator,authority'),
      code: 'column_order',
      column: undefined,
    },
  ])('reports a column that is $name', ({ columns, code, column }) => {
    const text = `${columns}\n${columns.replaceAll(/[a-z_]+/g, '1')}\n`;
    const problem = parseTable(observations, text, 'o.csv').problems[0];
    expect(problem).toMatchObject({ level: 'error', source: 'o.csv', row: 1, code });
    expect(problem?.column).toBe(column);
  });

  it('says once that a file is empty', () => {
    expect(parseTable(observations, '', 'o.csv').problems.map((problem) => problem.code)).toEqual([
      'empty_file',
    ]);
  });
});
