import { parseArgs } from 'node:util';

/** What a refresh is asked to do. */
export interface RefreshOptions {
  from: string;
  data: string;
  /** The day on which the changed files were fetched, as 2026-11-22. */
  fetched: string;
  /** Changes accepted in writing. */
  accept: string | undefined;
  /** The accepted defects of the new files, where they differ from the standing list. */
  known: string | undefined;
  /** Handed on to `data:anonymise` as they are. */
  forAnonymise: string[];
}

const usage = `npm run data:refresh -- --from <folder of official files> [--secret-file <file>] [--accept <file>]
  [--known <file>] [--fetched <date>] [--identity coded|named|grouped] [--k 5] [--without <indicator,…>] [--data <folder>]

Makes a release from a folder of official files: anonymises, validates, compares with the standing data, computes every
statistic, and only then takes the place of the standing data, all at once.

  --without  the indicators that the edition does not hold, which are left out
  --accept   a JSON list of changes of history that are right: subject (an indicator, overall or authorities), reason,
             by, date; what it says is published with the release
  --known    the accepted defects of the new files, in the form of data/known-problems.json, whose place it takes
  --fetched  the day the changed files were fetched, as 2026-11-22; without it, today`;

const options = {
  from: { type: 'string' },
  data: { type: 'string', default: 'data' },
  fetched: { type: 'string' },
  accept: { type: 'string' },
  known: { type: 'string' },
  'secret-file': { type: 'string' },
  identity: { type: 'string' },
  k: { type: 'string' },
  without: { type: 'string' },
} as const;

/** The options of the command line, or what to say instead of a run. */
export function readRefreshOptions(today: string, args?: string[]): RefreshOptions | string {
  const values = readArguments(args);
  if (typeof values === 'string') return `${values}\n\n${usage}`;
  if (!values.from) return usage;
  const fetched = values.fetched ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fetched)) return `--fetched is a date as 2026-11-22, not “${fetched}”.`;
  const forAnonymise = (['secret-file', 'identity', 'k', 'without'] as const).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const { from, data, accept, known } = values;
  return { from, data, fetched, accept, known, forAnonymise };
}

function readArguments(args: string[] | undefined) {
  try {
    return parseArgs({ options, ...(args && { args }) }).values;
  } catch (cause) {
    if (cause instanceof TypeError) return cause.message;
    throw cause;
  }
}
