import type { ParameterValue } from './bind-parameters.ts';
import { exampleNamed, type ExampleQuery } from './examples.ts';
import { outsideText } from '../tables/outside-text.ts';

/** A query as a link carries it: an example by its id, or a statement. */
export interface SharedQuery {
  /** Id of the example; its statement is ours and may run by itself. */
  example?: string;
  /** A statement of whoever made the link: to be shown, not run. */
  sql?: string;
  parameters: Readonly<Record<string, ParameterValue>>;
  /** Date of the data it was made with. */
  edition: string;
}

/** What is in the address of a page. */
export type OpenedLink =
  | { kind: 'none' }
  | { kind: 'query'; query: SharedQuery; notes: string[] }
  | { kind: 'refused'; reason: string };

/** Longer links are cut by mail programs and some browsers, in characters. */
export const longestLink = 20_480;

const version = '1';

/** Keys that stand for no parameter. */
const ownKeys = new Set(['v', 'sql', 'example', 'data']);

/** A name that a parameter may have. */
const parameterName = /^[A-Za-z_]\w{0,63}$/;
const objectNames = new Set(['__proto__', 'prototype', 'constructor']);

/** Characters that change the direction of text, so that what is read is not what is run. */
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** What follows the # of a link to this query, or why there is none and what to do. */
export function shareFragment(query: SharedQuery): { fragment: string } | { refused: string } {
  const values = Object.entries(query.parameters);
  const unwritten = values.find(([, value]) => value === null || typeof value === 'object');
  if (unwritten)
    return {
      refused: `A link cannot carry a list or a missing value, and ${unwritten[0]} is one. Write it into the statement.`,
    };
  const entries = [
    ['v', version],
    query.example === undefined ? ['sql', query.sql ?? ''] : ['example', query.example],
    ...values.map(([name, value]) => [`${typeof value === 'number' ? 'n' : 't'}.${name}`, String(value)]),
    ['data', query.edition],
  ];
  const fragment = entries
    .map(([key = '', value = '']) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
  if (fragment.length <= longestLink) return { fragment };
  return {
    refused: `The link would be ${fragment.length} characters long, and mail programs cut links of more than ${longestLink}. Send the statement as a file instead, or shorten it.`,
  };
}

/**
 * What a link carries, from what follows its #. Nothing in it is trusted: keys that are unknown are dropped and said,
 * whatever could mislead is refused with the reason. A fragment without a version is an ordinary place on the page.
 */
export function openFragment(fragment: string, edition: string): OpenedLink {
  const text = fragment.replace(/^#/, '');
  if (!/(?:^|&)v=/.test(text)) {
    if (!/(?:^|&)(?:sql|example|[tn]\.\w+)=/.test(text)) return { kind: 'none' };
    return refuseLink('Its beginning is missing. Copy it again as a whole.');
  }
  if (text.length > longestLink)
    return refuseLink(
      `It is ${text.length} characters long, and ${longestLink} are allowed. Ask for the statement as a file.`,
    );
  const read = entriesOf(text);
  if (typeof read === 'string') return refuseLink(read);
  if (read.get('v') !== version)
    return refuseLink('It was made by another version of the site. Ask for a new one.');
  const example = read.get('example');
  const known = example === undefined ? undefined : exampleNamed(example);
  const problem = wrongQuery(read, known);
  if (problem) return refuseLink(problem);
  const { parameters, dropped, wrong } = parametersOf(read, known);
  if (!parameters) return refuseLink(wrong);
  const made = read.get('data') ?? '';
  const query: SharedQuery = {
    ...(known ? { example: known.id } : { sql: read.get('sql') ?? '' }),
    parameters,
    edition: made,
  };
  return {
    kind: 'query',
    query,
    notes: [...versionNote(read.get('data'), edition), ...droppedNote(dropped)],
  };
}

function refuseLink(why: string): OpenedLink {
  return { kind: 'refused', reason: `This link cannot be opened. ${why}` };
}

/** Keys and values, or what is wrong with them. */
function entriesOf(text: string): Map<string, string> | string {
  const entries = new Map<string, string>();
  for (const part of text.split('&').filter((each) => each !== '')) {
    const [key = '', ...rest] = part.split('=');
    const value = decoded(rest.join('='));
    if (value === undefined)
      return 'Part of it is missing or was changed on its way. Copy it again as a whole.';
    if (entries.has(key)) return 'It says the same thing twice, in two ways. Ask for a new one.';
    if (value.includes('\0')) return 'It holds a character that no text has. Ask for a new one.';
    if (directions.test(value))
      return 'It holds characters that change the direction of text, so that what you read is not what would run.';
    entries.set(key, value);
  }
  return entries;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function wrongQuery(read: ReadonlyMap<string, string>, known: ExampleQuery | undefined): string | undefined {
  if (read.has('example') && read.has('sql')) return 'It names an example and a statement at once.';
  if (read.has('example')) return known ? undefined : 'It names an example that this site does not have.';
  return (read.get('sql') ?? '').trim() === '' ? 'It carries no query.' : undefined;
}

/** The parameters by name; for an example only its own, of the types it says. */
function parametersOf(read: ReadonlyMap<string, string>, known: ExampleQuery | undefined) {
  const parameters = new Map<string, ParameterValue>();
  const dropped: string[] = [];
  for (const [key, text] of read) {
    if (ownKeys.has(key)) continue;
    const name = key.slice(2);
    const own = known?.parameters.find((parameter) => parameter.name === name);
    if (!isParameter(key, name) || (known && !own)) {
      dropped.push(key);
      continue;
    }
    const value = valueOf(text, own?.type ?? (key.startsWith('n') ? 'number' : 'text'));
    if (value === undefined) return { dropped, wrong: `It gives a value for ${name} that is no number.` };
    if (parameters.has(name)) return { dropped, wrong: `It gives two values for ${name}.` };
    parameters.set(name, value);
  }
  return { parameters: Object.fromEntries(parameters), dropped };
}

function isParameter(key: string, name: string): boolean {
  return /^[tn]\./.test(key) && parameterName.test(name) && !objectNames.has(name);
}

/** The value a text stands for; undefined where it is no number and should be one. */
function valueOf(text: string, type: 'text' | 'integer' | 'number'): string | number | undefined {
  if (type === 'text') return text;
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) && (type === 'number' || Number.isInteger(number)) ? number : undefined;
}

/** A link of ours ends with the date of the data; a statement without it may lack its own end. */
function versionNote(made: string | undefined, edition: string): string[] {
  if (made === undefined)
    return [
      'The link lacks its end, the date of the data: if it was cut off, a part of the query is missing too.',
    ];
  if (made === edition) return [];
  const from = /^\d{4}-\d{2}-\d{2}$/.test(made) ? `data of ${made}` : 'data of a date it does not say';
  return [`The link was made with ${from}; the data here are of ${edition}, so the answer may differ.`];
}

/** No more names of what was left out are repeated. */
const mostNamed = 3;

function droppedNote(dropped: readonly string[]): string[] {
  if (dropped.length === 0) return [];
  const names = dropped.slice(0, mostNamed).map((name) => `“${outsideText(name)}”`);
  const more = dropped.length > mostNamed ? [`${dropped.length - mostNamed} more`] : [];
  const words = new Intl.ListFormat('en-GB').format([...names, ...more]);
  return [
    `${words} in the link ${dropped.length === 1 ? 'means' : 'mean'} nothing here and ${dropped.length === 1 ? 'was' : 'were'} left out.`,
  ];
}
