import type {
  ChangedCell,
  FlippedVerdict,
  History,
  ReleaseComparison,
  TableComparison,
  Turnover,
} from '../../tables/release-comparison.ts';
import { longDate } from '../date.ts';
import { findingVerdictScale } from '../finding/finding-verdict-names.ts';
import { formatNumber, formatSigned } from '../number.ts';
import { verdictScale } from '../link/verdict-names.ts';
import { capitalise, countOf, listOf } from '../phrases.ts';

/** One heading of the report on a release with its lines. */
export interface ComparisonPart {
  heading: string;
  lines: string[];
}

type Labels = ReadonlyMap<string, string>;

/** What changed in the tables of a release, heading by heading, for a person to read. Labels are by indicator. */
export function describeTableChanges(
  comparison: TableComparison,
  labels: Labels = new Map(),
): ComparisonPart[] {
  const named = (name: string) => {
    const [indicator = '', year] = name.split(' ');
    return `${labels.get(indicator) ?? indicator}${year ? `, ${year}` : ''}`;
  };
  return [
    {
      heading: 'New and gone',
      lines: [
        describeTurnover('indicators', comparison.indicators, named),
        describeTurnover('years of an indicator', comparison.indicator_years, named),
        describeTurnover('years', comparison.years, String),
        describeTurnover('authorities', comparison.authorities, String),
        describeTurnover('printed symbols', comparison.symbols, (symbol) => `“${symbol}”`),
      ],
    },
    { heading: 'Authorities with a value, by year', lines: describeYears(comparison.authorities_by_year) },
    { heading: 'Figures already published that changed', lines: describeHistory(comparison.history, labels) },
  ];
}

/** The whole report on a release, heading by heading. */
export function describeComparison(
  comparison: ReleaseComparison,
  labels: Labels = new Map(),
): ComparisonPart[] {
  const pairOf = ({ subject }: FlippedVerdict) =>
    subject
      .split('/')
      .map((name) => labels.get(name) ?? name)
      .join(' and ');
  return [
    ...describeTableChanges(comparison, labels),
    { heading: 'Verdicts on links that changed', lines: describeFlips(comparison.pairs, pairOf) },
    {
      heading: 'Verdicts on the links of findings that changed',
      lines: describeFlips(comparison.findings, ({ subject }) => `Links of finding ${subject}`),
    },
    {
      heading: 'Accepted in writing',
      lines: orNone(
        comparison.accepted.map(
          ({ subject, reason, by, date }) =>
            `${capitalise(labels.get(subject) ?? subject)}: ${reason} (${by}, ${longDate(date)})`,
        ),
      ),
    },
  ];
}

/** The parts as text for a terminal. */
export function comparisonText(parts: readonly ComparisonPart[]): string {
  return parts
    .map(({ heading, lines }) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}`)
    .join('\n\n');
}

function describeTurnover<T>(
  what: string,
  { new: added, gone }: Turnover<T>,
  say: (one: T) => string,
): string {
  const side = (word: string, items: readonly T[]) =>
    items.length === 0 ? `none ${word}` : `${items.length} ${word} (${listOf(items.map(say))})`;
  return `${capitalise(what)}: ${side('new', added)}, ${side('gone', gone)}`;
}

/** The years whose count changed, each on its own, and how many did not. */
function describeYears(years: TableComparison['authorities_by_year']): string[] {
  const changed = years.filter(({ before, after }) => before !== after);
  const same = years.length - changed.length;
  const rest = changed.length > 0 ? countOf(same, 'other year') : `All ${countOf(same, 'year')}`;
  return [
    ...changed.map(({ year, before, after }) => `${year}: ${after}, before ${before}`),
    ...(same > 0 ? [`${rest} as before`] : []),
  ];
}

function describeHistory(
  { compared, changed, lost, gained, indicators, furthest }: History,
  labels: Labels,
): string[] {
  if (changed === 0) return [`None of ${countOf(compared, 'figure')}`];
  const totals = `${countOf(changed, 'figure')} of ${formatNumber(compared)} (${share(changed, compared)}); ${countOf(lost, 'value')} withdrawn, ${gained} added where there was none`;
  const each = indicators.map(
    (row) =>
      `${labels.get(row.indicator) ?? row.indicator}: ${formatNumber(row.changed)} of ${formatNumber(row.compared)} (${share(row.changed, row.compared)})`,
  );
  return [totals, ...each, ...furthest.map((cell) => describeCell(cell, labels))];
}

function describeCell(
  { authority, indicator, year, before, after, moved }: ChangedCell,
  labels: Labels,
): string {
  const say = (value: number | null) =>
    value === null ? 'no value' : formatNumber(Number(value.toPrecision(6)));
  const far = moved === null ? '' : `, ${formatSigned(moved, { digits: 2 })} standard deviations`;
  return `${authority}, ${labels.get(indicator) ?? indicator}, ${year}: from ${say(before)} to ${say(after)}${far}`;
}

/** Verdicts that are others now, and after them those where only the side of the estimate is. */
function describeFlips(flips: readonly FlippedVerdict[], say: (flip: FlippedVerdict) => string): string[] {
  const isTurned = ({ from, to }: FlippedVerdict) => verdictOf(from) === verdictOf(to);
  return orNone([
    ...flips
      .filter((flip) => !isTurned(flip))
      .map((flip) => `${say(flip)}: from ${sayVerdict(flip.from)} to ${sayVerdict(flip.to)}`),
    ...flips.filter(isTurned).map((flip) => `${say(flip)}: ${sayTurn(flip)}`),
  ]);
}

/** A verdict in words, with its direction where it has one. */
function sayVerdict(text: string | null): string {
  if (text === null) return 'no verdict';
  const direction = directionOf(text);
  return `${sayName(text)}${direction ? ` (${sayDirection(direction)})` : ''}`;
}

function sayTurn({ from, to }: FlippedVerdict): string {
  const [before, now] = [from, to].map((text) => sayDirection(directionOf(text ?? '')));
  return `still ${sayName(to ?? '')}, its estimate now ${now}, before ${before}`;
}

function sayName(text: string): string {
  const scale: readonly { verdict: string; words: string }[] = [...verdictScale, ...findingVerdictScale];
  return `“${scale.find(({ verdict }) => verdict === verdictOf(text))?.words ?? text}”`;
}

function sayDirection(direction: string | undefined): string {
  return direction === 'supportive' ? 'as hoped' : (direction ?? 'without direction');
}

function verdictOf(text: string | null): string | undefined {
  return text?.split(' ')[0];
}

function directionOf(text: string): string | undefined {
  return text.split(' ')[1];
}

function orNone(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['None'] : [...lines];
}

function share(part: number, whole: number): string {
  return `${formatNumber((100 * part) / Math.max(1, whole), { digits: 2 })}%`;
}
