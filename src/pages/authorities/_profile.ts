import { describeAmong, peersName } from '../../lib/words/authority/describe-peers.ts';
import {
  describeAbsence,
  describePosition,
  type PositionText,
} from '../../lib/words/authority/describe-position.ts';
import { describeMove } from '../../lib/words/authority/describe-move.ts';
import { countOverlaps, type Ends } from '../../lib/position/overlaps.ts';
import type { PositionRow } from '../../lib/tables/position-rows.ts';
import type { Authority, Observation } from '../../lib/tables/rows.ts';
import { hasValue } from '../../lib/tables/status.ts';
import { allFigures, type Figures, type IndicatorFigures } from './_figures.ts';

/** One indicator of one authority: a row of its profile. */
export interface ProfileRow extends IndicatorFigures {
  /** Where it stands in the latest year; undefined for an authority that no longer stands. */
  position: PositionRow | undefined;
  /** The year and value the row shows: of the latest year, or of its own last year with a figure. */
  year: number;
  value: number | null;
  text: PositionText;
  /** How it stands among its statistical neighbours; empty where it has no range. */
  among: string;
  /** How it moved since the year before. */
  move: string;
  /** Own cells, in the order of the years. */
  history: readonly Observation[];
  /** Values of its statistical neighbours in the latest year. */
  peers: readonly number[];
}

/** An authority with everything its page shows. */
export interface Profile {
  authority: Authority;
  stands: boolean;
  /** Codes of its statistical neighbours, nearest first. */
  neighbours: readonly string[];
  /** Who it is compared with unless the reader chooses, in words. */
  peersName: string;
  /** Supports, then outcomes. */
  rows: readonly ProfileRow[];
}

const made = new Map<string, Promise<Profile>>();

/** The profile of an authority, made once for its page and its files. */
export function profileOf(code: string): Promise<Profile> {
  const known = made.get(code) ?? allFigures().then((figures) => makeProfile(code, figures));
  made.set(code, known);
  return known;
}

function makeProfile(code: string, figures: Figures): Profile {
  const authority = figures.authorities.find((each) => each.authority === code);
  if (!authority) throw new Error(`profileOf unknown authority: ${code}`);
  const neighbours = (figures.neighbours.get(code) ?? []).map(({ neighbour }) => neighbour);
  const name = peersName('neighbours', neighbours.length, authority);
  const shown = figures.indicators.filter(({ indicator }) => indicator.role !== 'context');
  return {
    authority,
    stands: authority.last_year === figures.lastYear,
    neighbours,
    peersName: name,
    rows: shown.map((each) =>
      rowOf(each, {
        code,
        neighbours,
        name,
        history: figures.cells.get(code)?.get(each.indicator.indicator) ?? [],
      }),
    ),
  };
}

interface Own {
  code: string;
  neighbours: readonly string[];
  name: string;
  history: readonly Observation[];
}

function rowOf(figures: IndicatorFigures, { code, neighbours, name, history }: Own): ProfileRow {
  const position = figures.positions.find(({ authority }) => authority === code);
  const peers = figures.positions.filter(({ authority }) => neighbours.includes(authority));
  const last = history.findLast(({ status }) => hasValue(status)) ?? history.at(-1);
  return {
    ...figures,
    position,
    year: position?.year ?? last?.year ?? figures.indicator.last_year,
    value: position ? position.value : (last?.value ?? null),
    text: position ? describePosition(position, figures.indicator) : pastText(last),
    among: position ? amongPeers(position, peers, name) : '',
    move: position ? describeMove(position, figures.format) : '',
    history,
    peers: peers.flatMap(({ value }) => value ?? []),
  };
}

/** What is said of an authority that no longer stands: no place among those of today. */
function pastText(last: Observation | undefined): PositionText {
  if (!last) return { headline: 'No figure', counts: 'None was published in its own years.', rank: '' };
  if (!hasValue(last.status)) return { ...describeAbsence(last.status), rank: '' };
  return {
    headline: 'Last figure of its own',
    counts: 'It is not compared with authorities of today.',
    rank: '',
  };
}

/** How an authority stands among some others, in words; empty where it has no range. */
export function amongPeers(own: PositionRow, peers: readonly PositionRow[], name: string): string {
  if (own.lower === null || own.upper === null || peers.length === 0) return '';
  const others = peers.flatMap(({ lower, upper }): Ends[] =>
    lower === null || upper === null ? [] : [{ lower, upper }],
  );
  return describeAmong(name, countOverlaps({ lower: own.lower, upper: own.upper }, others), peers.length);
}
