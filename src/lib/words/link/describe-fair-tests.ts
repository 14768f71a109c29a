import type { PairLink } from '../../links/turn-link.ts';
import { isClear } from '../is-clear.ts';
import { writeEstimate } from '../interval.ts';
import { formatNumber } from '../number.ts';
import { formatProbability } from '../probability.ts';
import { sayTurned } from './link-estimates.ts';

/** One of the two fair tests as a row of a table. */
export interface FairTestRow {
  name: string;
  /** In units of the outcome for the step of the support. */
  units: string;
  /** In standard deviations, turned towards hope. */
  deviations: string;
  n: string;
  p: string;
  q: string;
}

/** What both fair tests found, in a sentence or two, and their figures. */
export interface FairTests {
  sentence: string;
  rows: FairTestRow[];
}

/** The two fair tests of a pair; that against regions is undefined where there are none. */
export interface FairLinks {
  year: PairLink;
  region: PairLink | undefined;
}

/**
 * What was found when each authority was followed over time, and against its own region's year: both with their figures
 * and how many links were tried.
 */
export function describeFairTests(links: FairLinks, unit: string, tries: number): FairTests {
  const { year, region } = links;
  return {
    sentence: `${whereClear(links)} ${survival(links, tries)}`,
    rows: [
      fairTestRow('Each authority over time', year, unit),
      ...(region ? [fairTestRow('Against its own region’s year', region, unit)] : []),
    ],
  };
}

function whereClear({ year, region }: FairLinks): string {
  const [clearYear, clearRegion] = [isClear(year.turned), region ? isClear(region.turned) : false];
  if (clearYear && clearRegion)
    return isSameSign(year, region)
      ? 'Clear in both fair tests, the same way.'
      : 'Clear in both fair tests, opposite ways.';
  if (clearYear) return 'Clear when each authority is followed over time, not against its own region’s year.';
  if (clearRegion)
    return 'Not clear when each authority is followed over time; clear against its own region’s year.';
  return 'Clear in neither fair test.';
}

/** Which of the tests survive all the tries: q below 0.05. */
function survival({ year, region }: FairLinks, tries: number): string {
  const [one, other] = [year.row.q < 0.05, (region?.row.q ?? 1) < 0.05];
  const all = `${formatNumber(tries)} tries`;
  if (one && other && isSameSign(year, region)) return `It survives ${all} in both.`;
  if (one && other) return `Each survives ${all}, and they disagree.`;
  if (one) return `It survives ${all} over time only; both are asked.`;
  if (other) return `It survives ${all} against its own region’s year only; both are asked.`;
  return `It survives ${all} in neither.`;
}

function isSameSign(one: PairLink, other: PairLink | undefined): boolean {
  return Math.sign(one.turned.aligned) === Math.sign(other?.turned.aligned ?? 0);
}

function fairTestRow(name: string, { row, turned, change }: PairLink, unit: string): FairTestRow {
  const written = change && writeEstimate(change.change, change);
  return {
    name,
    units: written ? `${written.signed} ${unit} (${written.interval})` : '',
    deviations: sayTurned(turned),
    n: formatNumber(row.n),
    p: formatProbability(row.p),
    q: formatProbability(row.q),
  };
}
