import { tableNamed } from './contract.ts';
import type { Column, Table } from './table.ts';
import type { Indicator } from './rows.ts';

/** One row of the panel: authority, year, and a value or null under the name of each indicator. */
export type PanelRow = { authority: string; year: number } & Record<string, string | number | null>;

/** The contract of the wide table: one column for each indicator, in the order of the dictionary. */
export function panelTable(indicators: readonly Indicator[]): Table {
  const observations = tableNamed('observations');
  const keys = observations.columns.filter(({ name }) => name === 'authority' || name === 'year');
  const values = indicators.map(({ indicator, label, unit }): Column => ({
    name: indicator,
    type: 'number',
    description: `${label}.`,
    unit,
    optional: true,
  }));
  return {
    name: 'panel',
    title: 'Panel',
    description:
      'One row for each authority and year, one column for each indicator: the cells that links may use.',
    columns: [...keys, ...values],
    key: ['authority', 'year'],
    references: [{ column: 'authority', table: 'authorities', field: 'authority' }],
  };
}
