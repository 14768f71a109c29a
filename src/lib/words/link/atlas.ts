import { type LinkRow, pairKey, type VerdictRow } from '../../tables/result-rows.ts';
import type { Indicator } from '../../tables/rows.ts';
import { type AtlasMethod, atlasMethods } from './atlas-methods.ts';
import { inReadingOrder } from '../indicator/group-indicators.ts';
import { sayTurned } from './link-estimates.ts';

/** A link by one method, ready to be drawn and written; turned so that right is as hoped. */
export interface ShownEstimate {
  /** Identifier of the method in ids and classes. */
  method: string;
  value: number;
  lower: number;
  upper: number;
  /** The scale runs from minus to plus this. */
  reach: number;
  /** Whether it is clear of zero (p below 0.05), and which way it then points. */
  tone: 'none' | 'with' | 'against';
  /** The estimate with its interval. */
  words: string;
  /** Whether it survives all the tries of its method. */
  survives: boolean;
}

/** One cell of the atlas. */
export interface AtlasCell {
  support: string;
  outcome: string;
  verdict: VerdictRow['verdict'];
  direction: VerdictRow['direction'];
  /** One for each method that could be computed. */
  estimates: ShownEstimate[];
  /** Methods that could not. */
  untested: string[];
}

/** An outcome with its cells in the order of the supports. */
export interface AtlasRow {
  outcome: Indicator;
  cells: AtlasCell[];
}

/** Everything the atlas shows. */
export interface Atlas {
  supports: Indicator[];
  /** Outcomes by domain, nearest tier of children first. */
  groups: { domain: string; rows: AtlasRow[] }[];
}

/** Every link of every support with every outcome, arranged for the grid. Throws where a pair is missing. */
export function arrangeAtlas(
  indicators: readonly Indicator[],
  links: readonly LinkRow[],
  verdicts: readonly VerdictRow[],
): Atlas {
  const ordered = inReadingOrder(indicators);
  const supports = ordered.filter(({ role }) => role === 'support');
  const outcomes = ordered.filter(({ role }) => role === 'outcome');
  const rowsOf = Map.groupBy(links, pairKey);
  const verdictOf = new Map(verdicts.map((row) => [pairKey(row), row]));
  const cellOf = (support: string, outcome: string): AtlasCell => {
    const key = pairKey({ support, outcome });
    const [own, verdict] = [rowsOf.get(key), verdictOf.get(key)];
    if (!own || !verdict) throw new Error(`arrangeAtlas missing link or verdict: ${key}`);
    const estimates = show(own);
    const untested = atlasMethods.flatMap(({ id }) =>
      estimates.some(({ method }) => method === id) ? [] : [id],
    );
    return { support, outcome, verdict: verdict.verdict, direction: verdict.direction, estimates, untested };
  };
  const rows = outcomes.map((outcome) => ({
    outcome,
    cells: supports.map(({ indicator }) => cellOf(indicator, outcome.indicator)),
  }));
  const groups = [...Map.groupBy(rows, ({ outcome }) => outcome.domain)];
  return { supports, groups: groups.map(([domain, own]) => ({ domain, rows: own })) };
}

function show(rows: readonly LinkRow[]): ShownEstimate[] {
  return atlasMethods.flatMap((method) => {
    const row = rows.find((each) => each.method === method.method);
    return row ? [showRow(row, method)] : [];
  });
}

function showRow(row: LinkRow, { id, reach }: AtlasMethod): ShownEstimate {
  const isTurned = Math.sign(row.aligned) !== Math.sign(row.estimate);
  const [lower, upper] = isTurned ? [-row.upper, -row.lower] : [row.lower, row.upper];
  return {
    method: id,
    value: row.aligned,
    lower,
    upper,
    reach,
    tone: row.p >= 0.05 ? 'none' : row.aligned > 0 ? 'with' : 'against',
    words: sayTurned({ aligned: row.aligned, lower, upper }),
    survives: row.q < 0.05,
  };
}
