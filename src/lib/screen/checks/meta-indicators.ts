import type { ScreenCheck } from '../finding.ts';
import { isUnit, units } from '../lookups/units.ts';
import type { MetaRow } from '../meta-rows.ts';
import { rowCheck } from './meta-basics.ts';

const isIndicator = (row: MetaRow) => row.col_type === 'Indicator';
const isFilter = (row: MetaRow) => row.col_type === 'Filter';

/** A check that cells which belong to the other kind of column are blank. */
function onlyFor(
  kind: 'filters' | 'indicators',
  name: string,
  column: Exclude<keyof MetaRow, 'line'>,
): ScreenCheck {
  const isOther = kind === 'filters' ? isIndicator : isFilter;
  return rowCheck(name, 'fail', column, (row) => isOther(row) && row[column].trim() !== '', {
    message: `only ${kind} have this`,
    remedy: 'Leave the cell empty.',
  });
}

/** What the meta file says of indicators, and what only filters or only indicators may have. */
export const metaIndicatorChecks: readonly ScreenCheck[] = [
  onlyFor('filters', 'group_on_indicator', 'filter_grouping_column'),
  onlyFor('filters', 'hint_on_indicator', 'filter_hint'),
  onlyFor('indicators', 'decimals_on_filter', 'indicator_dp'),
  onlyFor('indicators', 'unit_on_filter', 'indicator_unit'),
  onlyFor('indicators', 'grouping_on_filter', 'indicator_grouping'),
  rowCheck(
    'decimals_set',
    'warn',
    'indicator_dp',
    (row) => isIndicator(row) && row.indicator_dp.trim() === '',
    {
      message: 'the indicator has no number of decimals',
      remedy: 'Say how many decimals a reader is shown.',
    },
  ),
  rowCheck(
    'decimals_whole',
    'fail',
    'indicator_dp',
    (row) => isIndicator(row) && row.indicator_dp.trim() !== '' && !/^\d+$/.test(row.indicator_dp),
    { message: 'the number of decimals is not a whole number of 0 or more', remedy: 'Write 0, 1, 2 …' },
  ),
  rowCheck('unit', 'fail', 'indicator_unit', (row) => isIndicator(row) && !isUnit(row.indicator_unit), {
    message: 'the standard knows no such unit',
    remedy: `Leave the cell empty, or write ${units.filter(Boolean).join(', ')}.`,
  }),
];
