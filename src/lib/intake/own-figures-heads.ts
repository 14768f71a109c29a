import { plainName } from './own-figures-names.ts';
import { plainSpaces } from './own-figures-number.ts';
import { readOwnYear } from './own-figures-year.ts';

/** What the head of a column says that the column holds. */
export type HeadKind =
  | 'indicator'
  | 'label'
  | 'unit'
  | 'year'
  | 'place'
  | 'code'
  | 'words'
  | 'value'
  | 'percentage'
  | 'count'
  | 'denominator'
  | 'total'
  | 'period'
  | 'part'
  | 'earlier'
  | 'target'
  | 'others'
  | 'rank'
  | 'change'
  | 'bound'
  | 'unknown';

/** What a head says, and the year it names. */
export interface Head {
  kind: HeadKind;
  year: number | null;
}

/** Heads that say what a column is by these very words, as `plainName` writes them. */
const exact: readonly (readonly [HeadKind, readonly string[]])[] = [
  [
    'indicator',
    [
      'indicator',
      'indicator id',
      'indicator code',
      'slug',
      'measure',
      'kpi',
      'pi',
      'performance indicator',
      'performance measure',
      'indicators',
      'measures',
      'metric',
    ],
  ],
  [
    'label',
    [
      'label',
      'name',
      'indicator name',
      'measure name',
      'title',
      'description',
      'indicator description',
      'definition',
    ],
  ],
  ['unit', ['unit', 'units', 'unit of measure', 'measured in', 'format', 'type']],
  [
    'year',
    [
      'year',
      'period',
      'time period',
      'year ending',
      'reporting year',
      'label year',
      'financial year',
      'year end',
      'date',
      'time',
      'reporting period',
      'as at',
    ],
  ],
  ['code', ['id', 'code', 'ref', 'reference', 'row', 'item', 'kpi no', 'kpi ref', 'indicator ref']],
  [
    'denominator',
    [
      'denominator',
      'out of',
      'base',
      'cases',
      'number of cases',
      'cohort',
      'n',
      'denom',
      'out of how many',
      'cohort size',
      'base size',
      'of how many',
      'sample',
      'sample size',
    ],
  ],
  [
    'total',
    ['total', 'all', 'overall', 'everyone', 'all children', 'total number', 'total cases', 'total cohort'],
  ],
  ['percentage', ['rate', 'percentage', 'percent', 'per cent', '%', 'pct', 'proportion', 'share']],
  [
    'value',
    [
      'value',
      'figure',
      'our figure',
      'our value',
      'own figure',
      'own value',
      'result',
      'actual',
      'actuals',
      'our',
      'ours',
      'us',
      'our own',
      'outturn',
      'our result',
      'our performance',
      'performance',
      'score',
      'our rate',
      'this year',
      'current year',
    ],
  ],
];

/** Heads that say so by a word in them, the first that fits. */
const telling: readonly (readonly [HeadKind, RegExp])[] = [
  ['bound', /\b(lower|upper|ci|confidence|interval|limit|lcl|ucl|min|max|minimum|maximum|margin|std|sd)\b/],
  ['rank', /\b(rank|ranking|quartile|decile|position|place out of|percentile)\b/],
  [
    'change',
    /\b(change|diff|difference|variance|var|direction|dot|movement|improvement|gap|delta|vs|versus|trend|compared)\b/,
  ],
  [
    'target',
    /\b(target|targets|goal|threshold|tolerance|trajectory|forecast|projected|projection|plan(ned)?|ambition|budget|expected|aim|stretch|floor)\b/,
  ],
  [
    'others',
    /\b(england|national(ly)?|nation|uk|wales|scotland|gb|neighbou?rs?|nn|sns?|stat(istical)? n\w*|regions?|regional|london|midlands|north ?(east|west)|south ?(east|west)|east of england|yorkshire|comparators?|peers?|benchmarks?|similar|family group|median|mean|best|top|others?|averages?|avg|all authorities|all las|statistical)\b/,
  ],
  [
    'part',
    /\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|months?|monthly|weeks?|weekly|q[1-4]|qtr|quarter(ly)?|[1-4](st|nd|rd|th) quarter|ytd|to date|rolling|half year|h[12]|term|p(1[0-2]|[1-9])|m(1[0-2]|[1-9])|wk ?\d+|latest month|snapshot)\b/,
  ],
  ['earlier', /\b(previous|prior|last|earlier|baseline|before|old)\b/],
  ['denominator', /\b(denominator|out of|base|cohort|number of cases)\b/],
  [
    'words',
    /\b(notes?|comments?|commentary|remarks?|rag|status|owner|lead|source|domain|theme|category of measure|contact|flag|polarity|good is|narrative|footnotes?|rating|provisional)\b/,
  ],
  [
    'place',
    /\b(authorit\w*|las?|lads?|lea|council|borough|county|unitary|district|area|geograph\w*|locality|organi[sz]ation|org|provider|teams?|service|country|entity|office|partnership|trust|utla|ltla|gss|ons|level|group|breakdown|sex|gender|ages?|ethnic\w*|where|whose|who)\b/,
  ],
  ['code', /\b(code|id|ref|reference)\b/],
  ['percentage', /\b(percentage|percent|per cent|pct|rate|proportion)\b|^%|%$/],
  [
    'count',
    /\b(count|counts|number|numerator|num|volume|total|freq|frequency|children|cases|how many|fte|wte|headcount)\b|^#$|^no\b/,
  ],
  ['value', /\b(value|figure|actual|outturn|result|ours?)\b/],
];

/** Whether a head says by its very words that names of indicators, or of anything, stand below it. */
export function headOfNames(text: string): 'indicator' | 'label' | undefined {
  if (text.length > 40 || !/[a-z]/i.test(text)) return undefined;
  const plain = plainName(text);
  return (['indicator', 'label'] as const).find((kind) =>
    exact.some(([each, heads]) => each === kind && heads.includes(plain)),
  );
}

/** Words that may stand beside a year without changing what the column is. */
const besideYear =
  /\b(year|ending|ended|end|ye|to|fy|ay|financial|academic|value|figure|outturn|actual|result|our|provisional|prov|final|published|revised|in|for|our own|rate|percentage|per cent|full)\b|\(.*\)|[%*:]/gi;

/**
 * What the head of a column says. A year makes a period of it, but only where nothing else is said: a target of 2026 is
 * a target, and a month or a quarter is a part of a year.
 *
 * @example headOf('2025-26 outturn') // { kind: 'period', year: 2026 }
 */
export function headOf(text: string): Head {
  const shown = plainSpaces(text);
  if (shown === '') return { kind: 'unknown', year: null };
  const plain = plainName(shown) || shown;
  const known = exact.find(([, heads]) => heads.includes(plain));
  if (known) return { kind: known[0], year: null };
  const year = yearOf(shown);
  const words = shown.toLowerCase().replaceAll(/[_-]+/g, ' ');
  const told = telling.find(([kind, word]) => word.test(words) && !(kind === 'part' && isWholeYear(shown)));
  if (told?.[0] === 'part' || isOtherDate(shown) || (/^\d{4}-(0[1-9]|1[0-2])$/.test(shown) && year === null))
    return { kind: 'part', year: null };
  if (told && !(year !== null && ['percentage', 'value', 'words', 'earlier'].includes(told[0])))
    return { kind: told[0], year };
  if (year !== null) return { kind: told?.[0] === 'percentage' ? 'percentage' : 'period', year };
  return { kind: 'unknown', year: null };
}

/** A date that ends no year, or none that is written in full. */
function isOtherDate(text: string): boolean {
  return (
    /^\d{1,2}[-/.]\d{1,2}[-/.](\d{2}|\d{4})$|^\d{4}-\d{2}-\d{2}$/.test(text) &&
    typeof readOwnYear(text) !== 'number'
  );
}

/** The year in which the period of a head ends, where it names a whole one. */
function yearOf(text: string): number | null {
  const bare = plainSpaces(text.replaceAll('_', ' '));
  const year = readOwnYear(bare) ?? readOwnYear(plainSpaces(bare.replaceAll(besideYear, ' ')));
  if (typeof year === 'number') return year;
  const found = [...bare.matchAll(/(?<!\d)(\d{4}(?:[-/–]\d{2,4})?)(?!\d)/g)].map(([, label]) =>
    readOwnYear(label ?? ''),
  );
  const [only] = found;
  return found.length === 1 && typeof only === 'number' ? only : null;
}

/** A date on which a year of figures ends, or a year that is named by its last month. */
function isWholeYear(text: string): boolean {
  const plain = plainSpaces(text);
  return (
    (/\d{4}-\d{2}-\d{2}|\d.*\d{4}/.test(plain) && typeof readOwnYear(plain) === 'number') ||
    /\b(year (ending|ended|to|end)|ye|12 months (ending|to))\b/i.test(plain)
  );
}

/** What says most, first: a target of a year is a target, a percentage of a year a percentage. */
const order: readonly HeadKind[] = [
  'bound',
  'rank',
  'change',
  'target',
  'others',
  'part',
  'earlier',
  'denominator',
  'total',
  'count',
  'percentage',
  'value',
  'period',
  'place',
  'code',
  'words',
  'unit',
  'year',
  'label',
  'indicator',
];

/** The heads of one column as one. */
export function joined(heads: readonly Head[]): Head {
  const kind = order.find((each) => heads.some((head) => head.kind === each)) ?? 'unknown';
  return { kind, year: heads.find(({ year }) => year !== null)?.year ?? null };
}
