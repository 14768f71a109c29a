import { describe, expect, it } from 'vitest';
import { countStatuses } from '../../../scripts/data-disclosure/count-statuses.ts';
import type { Inputs } from '../../../scripts/data-disclosure/inputs.ts';
import type { Status } from '../../../src/lib/tables/status.ts';

const cell = (indicator: string, status: Status) => ({ indicator, status });

/** The tables with these cells alone. */
function tables(observations: ReturnType<typeof cell>[], library: ReturnType<typeof cell>[] = []): Inputs {
  return { observations, library } as unknown as Inputs;
}

describe('countStatuses', () => {
  it('counts the cells of each indicator by status, in the order of their names, the library last', () => {
    const counted = countStatuses(
      tables(
        [cell('plans', 'suppressed'), cell('checks', 'ok'), cell('plans', 'ok'), cell('plans', 'suppressed')],
        [cell('LACnum', 'not_published'), cell('CPP_Num', 'ok'), cell('NEET', 'ok')],
      ),
    );
    expect(counted).toEqual([
      { table: 'observations', indicator: 'checks', cells: { ok: 1 } },
      { table: 'observations', indicator: 'plans', cells: { ok: 1, suppressed: 2 } },
      { table: 'library', indicator: 'CPP_Num', cells: { ok: 1 } },
      { table: 'library', indicator: 'LACnum', cells: { not_published: 1 } },
      { table: 'library', indicator: 'NEET', cells: { ok: 1 } },
    ]);
  });

  it('writes statuses in one order, whichever comes first', () => {
    const orders = [
      ['suppressed', 'low', 'ok'],
      ['ok', 'suppressed', 'low'],
    ] as const;
    for (const order of orders) {
      const [counted] = countStatuses(tables(order.map((status) => cell('plans', status))));
      expect(Object.keys(counted?.cells ?? {})).toEqual(['low', 'ok', 'suppressed']);
    }
  });
});
