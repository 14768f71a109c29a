import type { GuardIndicator } from '../../lib/query/guards.ts';
import type { KnownTable } from '../editor/vocabulary.ts';

/** What the page's facts tell of an indicator; its name and unit stand in the list of tables. */
export type ListedIndicator = Omit<GuardIndicator, 'label' | 'unit'>;

/** The indicators with the names and units that the columns of the table `panel` have. */
export function completeIndicators(
  listed: readonly ListedIndicator[],
  tables: readonly KnownTable[],
): GuardIndicator[] {
  const columns = tables.find(({ name }) => name === 'panel')?.columns ?? [];
  const byName = new Map(columns.map((column) => [column.name, column]));
  return listed.map((facts) => {
    const column = byName.get(facts.indicator);
    return { ...facts, label: column?.label ?? facts.indicator, unit: column?.unit ?? '' };
  });
}
