import { describe, expect, it } from 'vitest';
import { readNeighbours } from '../../../scripts/sources/neighbours.ts';
import { csvText } from '../../fixtures/official/csv-text.ts';
import { smallRegister } from './small-register.ts';

const ranks = Array.from({ length: 10 }, (_, index) => index + 1);
const others = [314, 318, 701, 101];

/** A row whose neighbours take turns, all close. */
function row(number: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  const cells = ranks.flatMap((rank) => [
    [`SN_${rank}`, String(others[rank % others.length])],
    [`SN_${rank}P`, 'Close '],
  ]);
  return { old_la_code: String(number), ...Object.fromEntries(cells), ...change };
}

function read(...rows: Record<string, string>[]) {
  const columns = Object.keys(row(101));
  const text = csvText(
    columns,
    rows.map((cells) => columns.map((name) => cells[name] ?? '')),
    { bom: true },
  );
  return readNeighbours(new TextEncoder().encode(text), smallRegister);
}

const everyone = [101, 201, 314, 318, 701].map((number) => row(number));

describe('readNeighbours', () => {
  it('reads ten neighbours of each authority, nearest first, and drops the space after a word', () => {
    const { neighbours, problems } = read(...everyone);
    expect(problems).toEqual([]);
    expect(neighbours.filter(({ number }) => number === 101).slice(0, 2)).toEqual([
      { number: 101, rank: 1, neighbour: 318, closeness: 'Close' },
      { number: 101, rank: 2, neighbour: 701, closeness: 'Close' },
    ]);
  });

  it('leaves out the neighbours of authorities that are left out', () => {
    const { neighbours } = read(...everyone);
    expect(new Set(neighbours.map(({ number }) => number))).toEqual(new Set([101, 314, 318, 701]));
  });

  it.each([
    { code: 'unknown_authority', change: { SN_3: '555' }, column: 'SN_3', actual: '555' },
    { code: 'unknown_word', change: { SN_3P: 'Near' }, column: 'SN_3P', actual: 'Near' },
    { code: 'unknown_word', change: { SN_3P: '' }, column: 'SN_3P', actual: '' },
  ])('tells $code of “$actual”', ({ code, change, column, actual }) => {
    const { problems } = read(row(101, change), ...everyone.slice(1));
    expect(problems).toMatchObject([{ code, row: 2, column, actual }]);
  });

  it('says so when an authority stands twice', () => {
    expect(read(...everyone, row(101)).problems).toMatchObject([
      { code: 'duplicate_row', row: 7, actual: '101' },
    ]);
  });

  it('says so when the model stops early', () => {
    expect(read(...everyone.slice(1)).problems).toMatchObject([
      { code: 'incomplete_file', message: 'the model holds 4 authorities' },
    ]);
  });
});
