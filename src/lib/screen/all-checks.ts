import { apiChecks } from './checks/api.ts';
import { areaPairChecks } from './checks/area-pairs.ts';
import { authorityPairChecks } from './checks/authority-pairs.ts';
import { columnNameChecks } from './checks/column-names.ts';
import { coverageChecks } from './checks/coverage.ts';
import { crossFileChecks } from './checks/cross-file.ts';
import { fileChecks } from './checks/file.ts';
import { fileNameChecks } from './checks/file-names.ts';
import { filterChecks } from './checks/filters.ts';
import { generalChecks } from './checks/general.ts';
import { geographyColumnChecks } from './checks/geography-columns.ts';
import { geographyLevelChecks } from './checks/geography-levels.ts';
import { harmonisedChecks } from './checks/harmonised.ts';
import { hiddenCountChecks } from './checks/hidden-counts.ts';
import { metaBasicChecks } from './checks/meta-basics.ts';
import { metaGroupChecks } from './checks/meta-groups.ts';
import { metaIndicatorChecks } from './checks/meta-indicators.ts';
import { otherPlaceChecks } from './checks/other-places.ts';
import { rateChecks } from './checks/rates.ts';
import { requiredColumnChecks } from './checks/required-columns.ts';
import { columnSumChecks } from './checks/sums-of-columns.ts';
import { rowSumChecks } from './checks/sums-of-rows.ts';
import { textChecks } from './checks/text.ts';
import { timeChecks } from './checks/time.ts';
import { valueChecks } from './checks/values.ts';
import { type ScreenCheck, stages } from './finding.ts';

/** Every check, by stage: those of the Department’s standard, and those of ours that go beyond it. */
export const screenChecks: readonly ScreenCheck[] = [
  ...fileChecks,
  ...fileNameChecks,
  ...requiredColumnChecks,
  ...crossFileChecks,
  ...columnNameChecks,
  ...metaBasicChecks,
  ...metaIndicatorChecks,
  ...metaGroupChecks,
  ...timeChecks,
  ...filterChecks,
  ...geographyLevelChecks,
  ...geographyColumnChecks,
  ...areaPairChecks,
  ...authorityPairChecks,
  ...otherPlaceChecks,
  ...generalChecks,
  ...harmonisedChecks,
  ...apiChecks,
  ...textChecks,
  ...valueChecks,
  ...rateChecks,
  ...hiddenCountChecks,
  ...columnSumChecks,
  ...rowSumChecks,
  ...coverageChecks,
].toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
