import { quoteText } from '../../../lib/sql/quote.ts';

/** What a column of text can be read as, for the reader. */
export type ReadAs = 'text' | 'number' | 'date' | 'time' | 'truth';

/** One way to read a column of text. Its SQL takes a column that is named by `@`. */
export interface Reading {
  readAs: ReadAs;
  /** Whether a value that is there is written in just this way, so that what is read of it gives the same text again. */
  holds: string;
  /** The value that is read; NULL where it cannot be. */
  value: string;
  /** The text again that a value was read from. */
  written: string;
  /** What was assumed, in a sentence; empty where nothing was. */
  note: string;
}

const number = 'TRY_CAST(@ AS DOUBLE)';
const shortest = `CAST(${number} AS VARCHAR)`;
const digits = "length(replace(ltrim(@, '-'), '.', ''))";

function fits(pattern: string): string {
  return `regexp_full_match(@, ${quoteText(pattern)})`;
}

const whole: Reading = {
  readAs: 'number',
  holds: `${fits('-?[0-9]{1,19}')} AND CAST(TRY_CAST(@ AS BIGINT) AS VARCHAR) = @`,
  value: 'TRY_CAST(@ AS BIGINT)',
  written: 'CAST(@ AS VARCHAR)',
  note: '',
};

/** As R, JavaScript and spreadsheets write numbers: no zeros at the end, so that 2 may stand beside 1.5. */
const plainNumber: Reading = {
  readAs: 'number',
  holds: `@ <> '-0' AND ((${fits(String.raw`-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?`)} AND (${digits} <= 15 OR ${shortest} IN (@, @ || '.0')))
    OR (${fits(String.raw`-?[0-9](\.[0-9]+)?e[+-][0-9]+`)} AND ${shortest} = @))`,
  value: number,
  written: String.raw`regexp_replace(CAST(@ AS VARCHAR), '\.0$', '')`,
  note: '',
};

/** As Python writes numbers: 2.0 beside 1.5. */
const fullNumber: Reading = {
  readAs: 'number',
  holds: `${fits('-?[0-9][0-9.]*(e[+-][0-9]+)?')} AND ${shortest} = @`,
  value: number,
  written: 'CAST(@ AS VARCHAR)',
  note: '',
};

/** Readings of a column by decimals need to know how many there are. */
export interface DecimalFacts {
  /** The most digits before the point. */
  whole: number;
  fewest: number;
  most: number;
}

/** A number that an exact decimal may hold, with the same number of decimals in all of a column. */
export const decimalHolds = `${fits(String.raw`-?(0|[1-9][0-9]*)\.[0-9]+`)} AND NOT ${fits(String.raw`-0\.0+`)}`;
/** A number that an exact decimal may hold, with no zeros at its end. */
export const mixedDecimalHolds = `@ <> '-0' AND ${fits(String.raw`-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?`)}`;
/** The most digits before the point, the fewest and the most decimals of a column. */
export const decimalFacts = [
  "max(length(ltrim(split_part(@, '.', 1), '-')))",
  "min(length(split_part(@, '.', 2)))",
  "max(length(split_part(@, '.', 2)))",
] as const;

/** The reading by exact decimals, where 38 digits are enough. */
export function decimalReading({ whole: before, fewest, most }: DecimalFacts): Reading | undefined {
  if (before + most > 38) return undefined;
  const isMixed = fewest !== most;
  return {
    readAs: 'number',
    holds: isMixed ? mixedDecimalHolds : decimalHolds,
    value: `TRY_CAST(@ AS DECIMAL(${before + most}, ${most}))`,
    written: isMixed
      ? String.raw`regexp_replace(regexp_replace(CAST(@ AS VARCHAR), '(\.[0-9]*?)0+$', '\1'), '\.$', '')`
      : 'CAST(@ AS VARCHAR)',
    note: `Exact, with ${most} ${most === 1 ? 'decimal' : 'decimals'}; a median or quantile of it is rounded to as many.`,
  };
}

const isoDate: Reading = {
  readAs: 'date',
  holds: `${fits('[0-9]{4}-[0-9]{2}-[0-9]{2}')} AND CAST(TRY_CAST(@ AS DATE) AS VARCHAR) = @`,
  value: 'TRY_CAST(@ AS DATE)',
  written: 'CAST(@ AS VARCHAR)',
  note: '',
};

/** A reading by a form of strftime. */
function formed(readAs: ReadAs, pattern: string, form: string, note = ''): Reading {
  const parsed = `try_strptime(@, ${quoteText(form.replaceAll('%-', '%'))})`;
  return {
    readAs,
    holds: `${fits(pattern)} AND strftime(${parsed}, ${quoteText(form)}) = @`,
    value: readAs === 'date' ? `CAST(${parsed} AS DATE)` : parsed,
    written: `strftime(@, ${quoteText(form)})`,
    note,
  };
}

const parts = [
  ['[0-9]{2}', '%d', '%m'],
  ['[0-9]{1,2}', '%-d', '%-m'],
] as const;
const dateMarks = ['/', '-', '.'] as const;

/** 31/03/2025 in all the ways to write it. */
const dayFirst: Reading[] = dateMarks.flatMap((mark) =>
  parts.map(([two, day, month]) =>
    formed(
      'date',
      `${two}[${mark}]${two}[${mark}][0-9]{4}`,
      [day, month, '%Y'].join(mark),
      'Read day first.',
    ),
  ),
);
const monthFirst: Reading[] = dateMarks.flatMap((mark) =>
  parts.map(([two, day, month]) =>
    formed(
      'date',
      `${two}[${mark}]${two}[${mark}][0-9]{4}`,
      [month, day, '%Y'].join(mark),
      'Read month first.',
    ),
  ),
);

const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const clock = '[0-9]{2}:[0-9]{2}';
const moments: Reading[] = [
  {
    readAs: 'time',
    holds: `${fits(String.raw`${day} ${clock}:[0-9]{2}(\.[0-9]{1,6})?`)} AND CAST(TRY_CAST(@ AS TIMESTAMP) AS VARCHAR) = @`,
    value: 'TRY_CAST(@ AS TIMESTAMP)',
    written: 'CAST(@ AS VARCHAR)',
    note: '',
  },
  formed('time', `${day} ${clock}`, '%Y-%m-%d %H:%M'),
  formed('time', `${day}T${clock}`, '%Y-%m-%dT%H:%M'),
  formed('time', `${day}T${clock}:[0-9]{2}`, '%Y-%m-%dT%H:%M:%S'),
  formed('time', String.raw`${day} ${clock}:[0-9]{2}\.[0-9]{3}`, '%Y-%m-%d %H:%M:%S.%g'),
  formed('time', String.raw`${day}T${clock}:[0-9]{2}\.[0-9]{3}`, '%Y-%m-%dT%H:%M:%S.%g'),
  formed('time', `${day}T${clock}:[0-9]{2}Z`, '%Y-%m-%dT%H:%M:%SZ', 'Its times are those of UTC.'),
  formed(
    'time',
    String.raw`${day}T${clock}:[0-9]{2}\.[0-9]{3}Z`,
    '%Y-%m-%dT%H:%M:%S.%gZ',
    'Its times are those of UTC.',
  ),
  formed('time', `[0-9]{2}/[0-9]{2}/[0-9]{4} ${clock}`, '%d/%m/%Y %H:%M', 'Read day first.'),
  formed('time', `[0-9]{2}/[0-9]{2}/[0-9]{4} ${clock}:[0-9]{2}`, '%d/%m/%Y %H:%M:%S', 'Read day first.'),
];

const truths: Reading[] = [
  ['true', 'false'],
  ['TRUE', 'FALSE'],
  ['True', 'False'],
].map(([yes = '', no = '']) => ({
  readAs: 'truth',
  holds: `@ IN ('${yes}', '${no}')`,
  value: `CASE @ WHEN '${yes}' THEN true WHEN '${no}' THEN false END`,
  written: `CASE WHEN @ THEN '${yes}' ELSE '${no}' END`,
  note: '',
}));

/** As it is written. */
export const asText: Reading = { readAs: 'text', holds: 'true', value: '@', written: '@', note: '' };

/** The readings that are tried unasked, the narrowest first. Dates with the month first are only ever suspected. */
export const triedReadings: readonly Reading[] = [
  whole,
  plainNumber,
  fullNumber,
  ...truths,
  isoDate,
  ...dayFirst,
  ...moments,
];
export const suspectedReadings: readonly Reading[] = monthFirst;

/** What a reader may ask for, in the order in which it is offered. */
export const choices = {
  text: 'text',
  number: 'number',
  day_first: 'date, day first',
  month_first: 'date, month first',
  year_first: 'date, year first',
  truth: 'true or false',
} as const;

export type Choice = keyof typeof choices;

const bare = 'trim(@)';
const grouped = `CASE WHEN regexp_full_match(${bare}, '[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?') THEN replace(${bare}, ',', '') ELSE ${bare} END`;
const isNumber = `regexp_full_match(${grouped}, '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?')`;
const isWhole = `regexp_full_match(${grouped}, '[+-]?[0-9]+')`;
const commas = 'Commas between thousands and zeros in front are not kept.';

/** What a choice of the reader allows: the ways to read, the narrowest first; one that holds for all values is taken. */
export function chosenReadings(choice: Choice): Reading[] {
  switch (choice) {
    case 'text':
      return [asText];
    case 'number':
      return [
        asked('number', `CASE WHEN ${isWhole} THEN TRY_CAST(${grouped} AS BIGINT) END`, commas),
        asked('number', `CASE WHEN ${isWhole} THEN TRY_CAST(${grouped} AS HUGEINT) END`, commas),
        asked(
          'number',
          `CASE WHEN ${isNumber} THEN TRY_CAST(${grouped} AS DOUBLE) END`,
          'Numbers of more than 15 digits are rounded.',
        ),
      ];
    case 'day_first':
      return [
        asked('date', anyDate('%d', '%m'), 'Read day first; two digits of a year are of 1969 to 2068.'),
      ];
    case 'month_first':
      return [
        asked('date', anyDate('%m', '%d'), 'Read month first; two digits of a year are of 1969 to 2068.'),
      ];
    case 'year_first':
      return [
        asked(
          'date',
          `CAST(coalesce(${dateMarks.map((mark) => strptime(['%Y', '%m', '%d'].join(mark))).join(', ')}) AS DATE)`,
          'Read year first.',
        ),
      ];
    case 'truth':
      return [
        asked(
          'truth',
          `CASE WHEN lower(${bare}) IN ('true', 't', 'yes', 'y', '1') THEN true WHEN lower(${bare}) IN ('false', 'f', 'no', 'n', '0') THEN false END`,
          'T, yes, y and 1 are true; F, no, n and 0 are false.',
        ),
      ];
  }
}

function asked(readAs: ReadAs, value: string, note: string): Reading {
  return { readAs, holds: `(${value}) IS NOT NULL`, value, written: '', note };
}

function anyDate(first: string, second: string): string {
  const tried = dateMarks.flatMap((mark) =>
    ['%Y', '%y'].map((year) => {
      const length = year === '%Y' ? '{4}' : '{2}';
      const pattern = `[0-9]{1,2}[${mark}][0-9]{1,2}[${mark}][0-9]${length}`;
      return `CASE WHEN regexp_full_match(${bare}, '${pattern}') THEN ${strptime([first, second, year].join(mark))} END`;
    }),
  );
  return `CAST(coalesce(${tried.join(', ')}) AS DATE)`;
}

function strptime(form: string): string {
  return `try_strptime(${bare}, '${form}')`;
}
