import { isSymbol } from '../../lib/query/scopes.ts';
import { tokenise } from '../../lib/query/tokens.ts';

/** Functions and words of other databases and of spreadsheets, and what to write here. */
const elsewhere: readonly (readonly [names: string, instead: string])[] = [
  ['isnull nvl nz ifna iferror', 'coalesce(value, other)'],
  ['iif nvl2 decode', 'CASE WHEN … THEN … ELSE … END'],
  ['getdate sysdate sysdatetime getutcdate curdate', 'current_date, or now() with the time'],
  ['dateadd add_months', "day + INTERVAL '1 month'"],
  ['datename', "strftime(day, '%B')"],
  ['datefromparts dateserial', 'make_date(year, month, day)'],
  ['months_between', "datediff('month', earlier, later)"],
  ['eomonth', 'last_day(day)'],
  ['convert try_convert to_number cint cdbl', 'CAST(value AS DOUBLE), or TRY_CAST for NULL where it is none'],
  ['to_char date_format format', "strftime(day, '%d/%m/%Y')"],
  ['to_date str_to_date parse', "strptime(text, '%d/%m/%Y')"],
  ['charindex patindex locate', 'strpos(text, part)'],
  ['regexp_like', 'regexp_matches(text, pattern)'],
  ['stdev', 'stddev(value)'],
  ['stdevp', 'stddev_pop(value)'],
  ['var', 'var_samp(value)'],
  ['varp', 'var_pop(value)'],
  ['average averageif', 'avg(value), with FILTER (WHERE …) for some rows'],
  ['sumif sumifs', 'sum(value) FILTER (WHERE …)'],
  ['countifs', 'count(*) FILTER (WHERE …)'],
  ['percentile', 'quantile_cont(value, 0.5)'],
  ['vlookup xlookup', 'JOIN … USING (…)'],
  ['rand', 'random()'],
  ['truncate', 'trunc(value)'],
  ['trunc', "date_trunc('month', day)"],
  ['space', "repeat(' ', 3)"],
  ['substring_index', "split_part(text, ',', 1)"],
  ['rownum', 'LIMIT 10 at the end, or row_number() OVER ()'],
];

/** What to write in place of each name. */
export const insteadOf: ReadonlyMap<string, string> = new Map(
  elsewhere.flatMap(([names, instead]) => names.split(' ').map((name) => [name, instead] as const)),
);

/** What to do about a word that is not the database's but another's; undefined where it is none. */
export function adviceFromElsewhere(detail: string, written: string): string | undefined {
  const own = detail.split(/\nLINE \d/, 1)[0] ?? '';
  return datePart(own, written) ?? otherName(own) ?? otherClause(own, written);
}

const dateFunctions = /^date_?(?:diff|sub|trunc|part)$/;
const partOfDate = /^(?:year|quarter|month|week|day|hour|minute|second|yy|yyyy|qq|mm|wk|dd|hh)s?$/;

/** A part of a date stands in quotes here. */
function datePart(detail: string, written: string): string | undefined {
  if (!/Referenced column "\w+"|'date_?(?:diff|sub|trunc|part)\(/i.test(detail)) return undefined;
  const tokens = tokenise(written);
  for (const [i, token] of tokens.entries()) {
    const [open, part, comma] = tokens.slice(i + 1);
    if (token.kind !== 'word' || !dateFunctions.test(token.text) || !open || !isSymbol(open, '(')) continue;
    if (part?.kind !== 'word' || !comma || !isSymbol(comma, ',')) continue;
    const isNamed = detail.toLowerCase().includes(`"${part.text}"`) || /No function matches/.test(detail);
    if (partOfDate.test(part.text) && isNamed)
      return `Put the part of the date in single quotes: ${token.text}('${longName(part.text)}', …).`;
  }
  return /'date_?sub\([^']*INTERVAL\)'/i.test(detail)
    ? "Take an interval off with a minus: day - INTERVAL '1 day'."
    : undefined;
}

function longName(part: string): string {
  const short: Readonly<Record<string, string>> = {
    yy: 'year',
    yyyy: 'year',
    qq: 'quarter',
    mm: 'month',
    wk: 'week',
    dd: 'day',
    hh: 'hour',
  };
  return short[part] ?? part;
}

function otherName(detail: string): string | undefined {
  const [, named, called, column] =
    /Function with name "?(\w+)"? does not exist|No function matches the given name and argument types '(decode|format|trunc)\((?=DATE|TIMESTAMP|\w+, \w+, )|Referenced column "(sysdate|rownum)"/i.exec(
      detail,
    ) ?? [];
  const name = (named ?? called ?? column)?.toLowerCase();
  const instead = name === undefined ? undefined : insteadOf.get(name);
  return instead && `Write ${instead} here; ${name} is of another database or a spreadsheet.`;
}

function otherClause(detail: string, written: string): string | undefined {
  const words = tokenise(written).map(({ text }) => text);
  const top = words.findIndex((word, i) => word === 'select' && words[i + 1] === 'top');
  if (/^Parser Error:.*at or near/.test(detail) && top >= 0)
    return `Put the number of rows at the end: LIMIT ${/^\d+$/.test(words[top + 2] ?? '') ? words[top + 2] : '10'}.`;
  if (/errhint NOT IMPLEMENTED/.test(detail) && words.includes('limit'))
    return 'Write LIMIT 10 OFFSET 20, with OFFSET for the rows to leave out.';
  if (/Function with name "?`/.test(detail) || (detail.startsWith('Parser Error:') && written.includes('`')))
    return 'Put names with spaces or signs in them in double quotes, not in backticks.';
  const isConverted = words.some((word, i) => /^(?:try_)?convert$/.test(word) && words[i + 1] === '(');
  return detail.startsWith('Parser Error:') && isConverted
    ? `Write ${insteadOf.get('convert') ?? ''} here; convert is of another database.`
    : undefined;
}
