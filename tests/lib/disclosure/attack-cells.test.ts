import { describe, expect, it } from 'vitest';
import { attackCells, type AttackedTables } from '../../../src/lib/disclosure/attack-cells.ts';
import type { Status } from '../../../src/lib/tables/status.ts';

type Cell = AttackedTables['observations'][number];
type LibraryCell = AttackedTables['library'][number];

const at = { authority: 'A001', year: 2025 };
const plans = (value: number | null, denominator: number | null, more: Partial<Cell> = {}): Cell => ({
  ...at,
  indicator: 'repeat_plans',
  value,
  status: value === null ? 'suppressed' : 'ok',
  denominator,
  ...more,
});
const series = (indicator: string, value: number | null, more: Partial<LibraryCell> = {}): LibraryCell => ({
  ...at,
  indicator,
  value,
  status: value === null ? 'not_published' : 'ok',
  ...more,
});

/** What comes of these cells. */
function attack(tables: Partial<AttackedTables>) {
  return attackCells({
    observations: [],
    library: [],
    indicators: [{ indicator: 'repeat_plans', unit: '% of plans starting' }],
    benchmarks: [],
    library_indicators: [],
    ...tables,
  });
}

describe('attackCells', () => {
  it('finds a hidden percentage from its count and number of cases', () => {
    const { hidden } = attack({
      observations: [plans(null, 164), plans(23.8, 164, { authority: 'A002' })],
      library: [series('ReRegCPR', 39), series('ReRegCPR', 39, { authority: 'A002' })],
    });
    expect(hidden).toMatchObject([
      { path: 'observations/repeat_plans', place: 'A001 2025', exact: 'by_our_tables' },
    ]);
    expect(hidden[0]?.lower).toBeCloseTo(23.78, 2);
  });

  it('finds a hidden count from a printed percentage', () => {
    const { hidden } = attack({ observations: [plans(23.8, 164)], library: [series('ReRegCPR', null)] });
    expect(hidden).toMatchObject([
      { path: 'library/ReRegCPR', lower: 39, upper: 39, exact: 'by_our_tables' },
    ]);
  });

  it('leaves both hidden where both are', () => {
    const { hidden } = attack({ observations: [plans(null, 164)], library: [series('ReRegCPR', null)] });
    expect(hidden.map(({ exact }) => exact)).toEqual(['no', 'no']);
    expect(hidden.find(({ path }) => path === 'library/ReRegCPR')).toMatchObject({
      lower: 0,
      upper: 164,
      candidates: 165,
    });
  });

  it('tells apart what the publisher’s own tool gives away', () => {
    const { hidden } = attack({
      library: [
        series('No_of LAC Adopted', 0),
        series('LACnum_Adopt_AppUnop', null),
        series('LACnum_Adopt_ConsentDisp', null),
      ],
    });
    expect(hidden.map(({ exact }) => exact)).toEqual(['in_the_source', 'in_the_source']);
  });

  it('does not use a relation that the printed figures do not bear out', () => {
    const { hidden, unheld } = attack({
      observations: [plans(null, 164), plans(23.8, 164, { authority: 'A002' })],
      library: [series('ReRegCPR', 39), series('ReRegCPR', 80, { authority: 'A002' })],
    });
    expect(hidden).toEqual([]);
    expect(unheld).toMatchObject([{ years: 1 }]);
  });

  it('takes the last authority from England where England is printed finely enough', () => {
    const shares = (england: number) =>
      attack({
        indicators: [{ indicator: 'checks', unit: '% of children' }],
        observations: [
          plans(50, 10, { indicator: 'checks' }),
          plans(null, 10, { indicator: 'checks', authority: 'A002' }),
        ],
        benchmarks: [{ indicator: 'checks', year: 2025, england }],
      }).hidden[0];
    expect(shares(40)).toMatchObject({ exact: 'by_our_tables', candidates: 1, place: 'A002 2025' });
    expect(shares(40)?.lower).toBeCloseTo(30, 6);
  });

  it('does not take one of two hidden authorities from England', () => {
    const all = ['A001', 'A002', 'A003'].map((authority, i) =>
      plans(i === 0 ? 50 : null, 10, { indicator: 'checks', authority }),
    );
    const { hidden } = attack({
      indicators: [{ indicator: 'checks', unit: '% of children' }],
      observations: all,
      benchmarks: [{ indicator: 'checks', year: 2025, england: 40 }],
    });
    expect(hidden.map(({ exact, candidates }) => [exact, candidates])).toEqual([
      ['no', 8],
      ['no', 8],
    ]);
  });

  it.each<[Status, number]>([
    ['suppressed', 1],
    ['not_published', 1],
    ['not_available', 0],
    ['not_applicable', 0],
  ])('counts a cell that is %s as hidden %d times', (status, times) => {
    expect(
      attack({ observations: [plans(null, 164, { status })], library: [series('ReRegCPR', 39)] }).hidden,
    ).toHaveLength(times);
  });
});
