import { everyPair } from '../../../src/lib/links/estimate-links.ts';
import { committedIndicators } from './cells.ts';

/** How every pair is read, beside the one shift of its support by which all were read before. */
export function readings() {
  const indicators = committedIndicators();
  return everyPair([...indicators.values()]).map(({ support, outcome, shift, after }) => {
    const usual = indicators.get(support)?.shift ?? NaN;
    return { support, outcome, isUsual: shift === usual, isLaterByAYear: after === usual - 1 };
  });
}
