import {
  drawPositionMarks,
  type PositionMarks,
  type RangedFigure,
} from '../../charts/place/position-marks.ts';
import { describeAmong } from '../../lib/words/authority/describe-peers.ts';
import { describeMove } from '../../lib/words/authority/describe-move.ts';
import { describeOwnPlace } from '../../lib/words/authority/describe-own-place.ts';
import { describePosition } from '../../lib/words/authority/describe-position.ts';
import { stripLabel } from '../../lib/words/authority/strip-label.ts';
import { formatValue } from '../../lib/words/value.ts';
import { lowerFirst } from '../../lib/words/phrases.ts';
import { countOverlaps } from '../../lib/position/overlaps.ts';
import type { PlacedFigure } from '../../lib/position/place-figure.ts';
import {
  columnsOf,
  peerFigures,
  type PeerFigures,
  type ProfileColumns,
  type ProfileFigures,
} from '../../lib/position/profile-figures.ts';
import { quantile } from '../../lib/stats/quantile.ts';
import type { PositionRow } from '../../lib/tables/position-rows.ts';

/** What a row is to show. */
export interface ShownRow {
  figures: ProfileFigures;
  /** The authority's name and its position; none while no authority is chosen. */
  mine: { name: string; position: PositionRow | undefined } | undefined;
  /** Those it is compared with: their codes, and what they are called together. */
  peers: { codes: readonly string[]; name: string };
  /** A newer figure of the reader's own. */
  own: PlacedFigure | undefined;
}

/** Brings a row of the profile up to date: marks, value and words. Nothing is left of what it showed before. */
export function showRow(row: HTMLElement, shown: ShownRow): void {
  const id = row.dataset['indicator'] ?? '';
  const columns = columnsOf(shown.figures, id);
  const peers = peerFigures(shown.figures, id, shown.peers.codes);
  showMarks(row, columns, peers, shown);
  showWords(row, columns, peers, shown);
}

function showMarks(
  row: HTMLElement,
  columns: ProfileColumns,
  { values }: PeerFigures,
  shown: ShownRow,
): void {
  const svg = row.querySelector<SVGSVGElement>('[data-part="strip"] > svg');
  if (!svg) return;
  const marks: PositionMarks = {
    mine: rangedFigure(shown.mine?.position),
    own: rangedFigure(shown.own),
    comparators: values,
    comparatorsMedian: quantile(values, 0.5) ?? null,
  };
  drawPositionMarks(svg, marks, labelOf(columns, marks, shown));
}

function rangedFigure(
  figure: Pick<PositionRow, 'value' | 'lower' | 'upper'> | undefined,
): RangedFigure | null {
  if (!figure || figure.value === null) return null;
  return { value: figure.value, lower: figure.lower, upper: figure.upper };
}

function labelOf(
  columns: ProfileColumns,
  { mine, comparators, comparatorsMedian }: PositionMarks,
  shown: ShownRow,
): string {
  const values = columns.value.flatMap((value) => value ?? []);
  return stripLabel(
    {
      ...columns,
      shown: values.length,
      lowest: Math.min(...values),
      highest: Math.max(...values),
      mine: mine && shown.mine ? { name: shown.mine.name, ...mine } : null,
      peers:
        comparatorsMedian === null
          ? null
          : { name: shown.peers.name, shown: comparators.length, median: comparatorsMedian },
    },
    columns,
  );
}

function showWords(row: HTMLElement, columns: ProfileColumns, peers: PeerFigures, shown: ShownRow): void {
  const say = (part: string, text: string): void => {
    const place = row.querySelector(`[data-part="${part}"]`);
    if (place) place.textContent = text;
  };
  const position = shown.mine?.position;
  const text = position ? describePosition(position, columns) : { headline: '', counts: '', rank: '' };
  const value = position?.value ?? null;
  say('value', value === null ? '' : formatValue(value, columns));
  say('headline', text.headline);
  say('counts', text.counts);
  say('rank', text.rank);
  say('move', position ? describeMove(position, columns) : '');
  say('among', amongPeers(position, peers, shown));
  say('own', shown.own ? ownWords(shown.own, row.dataset['indicator'] ?? '', columns) : '');
}

function ownWords(own: PlacedFigure, indicator: string, columns: ProfileColumns): string {
  const needsCases = columns.allowance?.range === 'chance';
  const { headline, counts } = describeOwnPlace(own, { ...columns, indicator, needsCases }, columns);
  return `Your figure, ${formatValue(own.value, columns)}: ${lowerFirst(headline)}. ${counts}`;
}

function amongPeers(position: PositionRow | undefined, { ranges }: PeerFigures, { peers }: ShownRow): string {
  if (!position || position.lower === null || position.upper === null || peers.codes.length === 0) return '';
  const counts = countOverlaps({ lower: position.lower, upper: position.upper }, ranges);
  return describeAmong(peers.name, counts, peers.codes.length);
}
