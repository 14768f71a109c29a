import { roundStep, unitOfDifference } from '../difference.ts';
import { isClear } from '../is-clear.ts';
import { noLine } from './describe-link-facts.ts';
import type { LinkResult, NoResult } from '../../links/explored/link-result.ts';
import type { LinkSide } from './describe-link-facts.ts';
import { sayFound, scaleOf, writeSlope } from './link-estimates.ts';
import { formatNumber } from '../number.ts';

/** A result by the name it has in a table of results. */
export interface NamedResult {
  name: string;
  figures: LinkResult | NoResult;
}

/** A row of a table that lays results of one link side by side. */
export interface ResultWords {
  name: string;
  authorities: string;
  estimate: string;
  /** What goes with a round step of the support, with its interval. */
  slope: string;
  /** Whether the interval leaves zero out, in words. */
  clear: string;
}

/** Results of one link as rows, with one step of the support for all of them. */
export function resultRows(rows: readonly NamedResult[], outcome: Pick<LinkSide, 'unit'>): ResultWords[] {
  const step = stepOf(rows);
  return rows.map(({ name, figures }) => {
    const authorities = formatNumber('reason' in figures ? figures.n : figures.authorities);
    if ('reason' in figures)
      return { name, authorities, estimate: noLine[figures.reason], slope: '', clear: '' };
    const { signed, interval } = writeSlope(figures, step);
    return {
      name,
      authorities,
      estimate: sayFound({ ...figures, scale: scaleOf(figures.kind) }),
      slope: `${signed} ${unitOfDifference(outcome.unit)} (${interval})`,
      clear: isClear(figures) ? 'clear of zero' : 'holds zero',
    };
  });
}

/** What the slopes of such a table go with. */
export function resultStep(rows: readonly NamedResult[], support: Pick<LinkSide, 'unit'>): string {
  const step = stepOf(rows);
  return `Where the support is higher by ${formatNumber(step)} ${unitOfDifference(support.unit, step)}`;
}

/**
 * What a link comes to when some are left out, in a sentence: whether it hangs on one authority, or on London. The
 * whole comes first; the others bear the name of whoever was left out.
 */
export function describeWithout(rows: readonly NamedResult[]): string {
  const [whole, ...others] = rows;
  if (!whole || 'reason' in whole.figures) return 'Without an estimate there is nobody to leave out.';
  const [clear, { slope }] = [isClear(whole.figures), whole.figures];
  const found = others.flatMap(({ name, figures }) => ('reason' in figures ? [] : [{ name, ...figures }]));
  const turned = found.find((each) => Math.sign(each.slope) !== Math.sign(slope));
  const changed = found.find((each) => isClear(each) !== clear);
  if (changed && clear) return `Without ${changed.name} it is no longer clear of zero.`;
  if (changed) return `Without ${changed.name} it becomes clear of zero: the result hangs on who is counted.`;
  if (turned) return `Without ${turned.name} the line turns the other way, and it still holds zero.`;
  return clear
    ? 'It stays clear of zero whoever of these is left out.'
    : 'It holds zero whoever of these is left out.';
}

function stepOf(rows: readonly NamedResult[]): number {
  const first = rows.map(({ figures }) => figures).find((figures) => !('reason' in figures));
  return first && !('reason' in first) ? roundStep(first.x_sd) : 1;
}
