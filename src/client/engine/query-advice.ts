/** Words of an error that name what is wrong, and what to do about it. */
type Advice = readonly [about: RegExp, advice: string | ((...found: string[]) => string)];

/** What to do where a table or a column bears no such name. */
export const checkNames = 'Check the names of tables and columns, then run it again.';

/** Functions that are worked out over a window and cannot be called without one. */
const windowed =
  'row_number|rank|dense_rank|percent_rank|cume_dist|ntile|lag|lead|first_value|last_value|nth_value';

/** Errors of names of tables and columns. */
const names: readonly Advice[] = [
  [/Table with name .* does not exist|Referenced (?:table|column) .* not found(?! because)/, checkNames],
  [/does not have a column named|in (?:EXCLUDE|REPLACE|RENAME) list not found/, checkNames],
  [/^[\w ]*: Column .* does not exist on|No matching columns found/, checkNames],
];

const functions: readonly Advice[] = [
  [
    new RegExp(`Function with name "?(${windowed})"? does not exist`, 'i'),
    (name) => `Say over what it is worked out: ${name}(…) OVER (ORDER BY …).`,
  ],
  [
    /Function with name .* does not exist/,
    'Check the name of the function: the editor offers those it knows, and ours are listed further down.',
  ],
  [
    /Macro \S+ does not support the supplied arguments[\s\S]*?Candidate macros:\s*([^\n]+)/,
    (call) => `Give it what it takes: ${call}.`,
  ],
  [
    /No function matches the given name and argument types '\W+\(|best candidate function for the function call "\W+\(/,
    'These kinds of value cannot be worked together. Turn one into a number or a date with CAST(… AS DOUBLE) or CAST(… AS DATE).',
  ],
  [
    /(?:No function matches the given|best candidate function)[\s\S]*?Candidate functions:\s*([^\n]+\))/,
    (call) =>
      `See how many values it takes and of which kind, such as ${call}. CAST(… AS …) turns a value into another kind.`,
  ],
  [/is a table function but it was used as a scalar/, 'Put it after FROM, like a table.'],
  [/is a scalar function but it was used|used as a table function/, 'Put it after SELECT, like a column.'],
  [/UNNEST\(\)/, 'It takes a list: give it a column of lists, or a list in square brackets.'],
  [/extract specifier/, 'Name a part of a date, such as year, quarter, month or day.'],
];

const kindsOfValue: readonly Advice[] = [
  [
    /Type with name .* does not exist|Width must be between/,
    'Use a type such as INTEGER, DOUBLE, DECIMAL(18, 3), VARCHAR, BOOLEAN or DATE.',
  ],
  [
    /Unimplemented type for cast|Cannot cast types|Cannot (?:mix|combine|compare|unify) values? of type/i,
    'Bring both to one kind with CAST, such as CAST(… AS VARCHAR).',
  ],
  [
    /^Conversion Error:.*(?:\bdate\b|timestamp|\btime\b)/i,
    'Write a date as 2025-03-31, with a month from 1 to 12. TRY_CAST gives NULL where it is none.',
  ],
  [
    /out of range for the destination type|Could not cast value/,
    'Use a wider type, such as BIGINT or DOUBLE.',
  ],
  [
    /^Conversion Error:/,
    'A value is not of the kind that is asked for. TRY_CAST gives NULL there; text is compared with text, in single quotes.',
  ],
  [/Overflow in/, 'The number is too large for its type. Work with CAST(… AS DOUBLE).'],
  [
    /cannot take (?:logarithm|square root)|division by zero/i,
    'Leave such values out with WHERE, or turn them into NULL with CASE.',
  ],
  [
    /^Out of Range Error:/,
    'A number is beyond what can be worked with here. Make it smaller, or leave it out with WHERE.',
  ],
];

const groups: readonly Advice[] = [
  [/WHERE clause cannot contain aggregates/, 'Put the condition on the group into HAVING, after GROUP BY.'],
  [/WHERE clause cannot contain window functions/, 'Put the condition into QUALIFY.'],
  [/GROUP BY clause cannot contain/, 'Group by columns; what is worked out from groups stands after SELECT.'],
  [/cannot be nested/, 'Work the inner one out first, in WITH or a query in brackets.'],
  [
    /at least one window function must appear/,
    'Put the condition into WHERE: nothing in QUALIFY is worked out over a window.',
  ],
  [/window "[^"]*" does not exist/, 'Write the window out after OVER, or name it with WINDOW … AS (…).'],
];

const parts: readonly Advice[] = [
  [
    /Ambiguous reference to column name .*\(use: (.*)\)/,
    (choices) => `Several tables have it. Say whose is meant: ${choices.replaceAll('"', '')}.`,
  ],
  [/Ambiguous reference to table/, 'Give one of the two tables another name with AS.'],
  [/FROM clause is missing|\* expression without FROM/, 'Say after FROM which table is read.'],
  [
    /More than one row returned by a subquery/,
    'The query in brackets must give one row: choose it with WHERE, or put an aggregate such as max() around its column.',
  ],
  [/Subquery returns \d+ columns/, 'Name a single column after SELECT in the query in brackets.'],
  [
    /same number of result columns|VALUES lists must all be the same length/,
    'Give every part as many columns as the first.',
  ],
  [/ORDER term out of range/, 'Order by the name of a column, or by its place among those after SELECT.'],
  [/LIMIT\/OFFSET/, 'Put a whole number from 0 after LIMIT and OFFSET.'],
  [
    /Expected \d+ parameters|Values were not provided|Invalid parameter/i,
    'Write a parameter as :name; a field for its value appears under the statement.',
  ],
  [/ASOF JOIN/, 'Say in ON which of the two comes first, as in a.year >= b.year.'],
  [/to join on in NATURAL JOIN/, 'Say how the tables meet: JOIN … USING (…), or CROSS JOIN.'],
  [/Could not find key/, 'See what the value holds: one of the entries that exist must be named.'],
  [
    /^Parser Error:/,
    'Look at what stands just before that place: a comma, a bracket, a quote or a word is missing there, or one too many.',
  ],
  [/^Not implemented Error:/i, 'The database cannot do this. Ask for it in another way.'],
];

const advices: readonly Advice[] = [...names, ...functions, ...kindsOfValue, ...groups, ...parts];

/** What to do about an error of the database, by what the error is about; in general terms where that is not known. */
export function adviceFor(detail: string): string {
  const own = detail.split(/\nLINE \d/, 1)[0] ?? ''; // behind it stands the reader's statement, which may say anything
  for (const [about, advice] of advices) {
    const found = about.exec(own);
    if (found) return typeof advice === 'string' ? advice : advice(...found.slice(1));
  }
  return 'Change what it says is wrong, then run it again.';
}
