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

  it('finds nothing where the number of cases is not shown', () => {
    const shares = [plans(null, null), plans(23.8, null, { authority: 'A002' })];
    const counts = [series('ReRegCPR', 39), series('ReRegCPR', null, { authority: 'A002' })];
    expect(attack({ observations: shares, library: counts })).toEqual({
      hidden: [],
      unheld: [],
      contradicted: 0,
    });
    const elsewhere = plans(20, 10, { authority: 'A003' });
    expect(attack({ observations: [...shares, elsewhere], library: counts }).hidden).toEqual([]);
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

  it('takes a hidden value from the series of the library that prints it, as the publisher’s tool does', () => {
    const cells = (value: number | null) => plans(value, null, { indicator: 'checks' });
    const of = (same_as: string | null, shown: number | null, printed: number | null) =>
      attack({
        indicators: [{ indicator: 'checks', unit: 'score' }],
        observations: [cells(shown), plans(12.5, null, { indicator: 'checks', authority: 'A002' })],
        library: [series('Checks', printed), series('Checks', 12.5, { authority: 'A002' })],
        library_indicators: [{ indicator: 'Checks', same_as }],
      });
    const [found] = of('checks', null, 12.3).hidden;
    expect(found).toMatchObject({ path: 'observations/checks', exact: 'in_the_source' });
    expect(found?.lower).toBeCloseTo(12.25, 9);
    expect(found?.upper).toBeCloseTo(12.35, 9);
    expect(of('checks', 12.3, null).hidden).toMatchObject([
      { path: 'library/Checks', exact: 'in_the_source' },
    ]);
    expect(of(null, null, 12.3)).toEqual({ hidden: [], unheld: [], contradicted: 0 });
  });

  it('knows a part of a whole only as well as the other parts are printed', () => {
    const parts = ['CINNoSEN', 'CINSEN_SUP', 'CINStatement'];
    const of = (values: readonly (number | null)[]) =>
      attack({
        library: parts.flatMap((name, i) => [
          series(name, values[i] ?? null),
          series(name, [50, 20.5, 29.5][i] ?? null, { authority: 'A002' }),
        ]),
      }).hidden;
    const [found] = of([50.5, 20.5, null]);
    expect(found).toMatchObject({ path: 'library/CINStatement', exact: 'no' });
    expect([found?.lower, found?.upper]).toEqual([28.9, 29.1].map((end) => expect.closeTo(end, 9) as number));
    expect(of([null, 20.5, null]).map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, expect.closeTo(79.55, 9)],
      [0, expect.closeTo(79.55, 9)],
    ]);
  });

  it('says of a count taken from the publisher’s other series that it is in the source', () => {
    const { hidden } = attack({
      library: [
        series('No_of LAC Adopted', 12),
        series('LACnum_Adopt_AppUnop', 5),
        series('LACnum_Adopt_ConsentDisp', null),
      ],
    });
    expect(hidden).toMatchObject([{ lower: 7, upper: 7, candidates: 1, exact: 'in_the_source' }]);
  });

  it('says of a count taken from our number of cases that our tables give it away', () => {
    const days = ['10_ICPC', '15_ICPC', '20_ICPC', '21_ICPC'];
    const { hidden } = attack({
      observations: [plans(80, 100, { indicator: 'conference_within_15_days' })],
      library: days.map((name, i) => series(name, i === 3 ? null : 30)),
    });
    expect(hidden).toMatchObject([
      { path: 'library/21_ICPC', lower: 10, upper: 10, candidates: 1, exact: 'by_our_tables' },
    ]);
  });

  it('says the same of a share among those of our own tables', () => {
    const of = (more: Partial<Cell>) => plans(null, null, more);
    const { hidden } = attack({
      observations: [
        of({ indicator: 'senior_practitioner_share', value: 20, status: 'ok' }),
        of({ indicator: 'manager_share' }),
      ],
      library: [series('Social_Work_Caseholders_%', 60), series('Social_Work_Qualified_no_cases_%', 5)],
    });
    expect(hidden).toMatchObject([{ path: 'observations/manager_share', exact: 'no' }]);
    expect(hidden[0]?.upper).toBeCloseTo(16.5, 9);
  });

  it.each([
    ['% of children', 11],
    ['score', undefined],
    ['rate per 10,000 children, % ', undefined],
    ['% of workers, full-time equivalent', undefined],
  ])('counts the cases of what is in %s as whole numbers only where they are: %s', (unit, candidates) => {
    const { hidden } = attack({
      indicators: [{ indicator: 'checks', unit }],
      observations: [plans(null, 10, { indicator: 'checks' })],
    });
    expect(hidden[0]?.candidates).toBe(candidates);
    expect(hidden).toHaveLength(candidates === undefined ? 0 : 1);
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
