import {
  choosableWords,
  parsePeers,
  parseYears,
  plainChoice,
  type Lag,
  type LinkChoice,
} from './link-choice.ts';
import type { Selection } from './link-estimate-sql.ts';
import { outsideText } from '../../tables/outside-text.ts';

/** Identifiers a choice may name. */
export interface Choosable {
  supports: readonly string[];
  outcomes: readonly string[];
  /** Codes of the authorities that have neighbours. */
  authorities: readonly string[];
}

/** A choice read from an address, with what had to be turned down and why. */
export interface ParsedChoice {
  choice: LinkChoice;
  /** The version of the data the address was made with. */
  version?: string;
  /** One sentence for each part of the address that is not used. */
  refusals: string[];
  /** That the end of the address may be missing, in a sentence. */
  lacking?: string;
}

const longestAddress = 600;

const lacking =
  'The address lacks its end, the version of the data: if it was cut off, choices may be missing too.';

/** Names of the parts of a choice in an address; one year was once written as `year`. */
export const choiceNames = [
  'view',
  'support',
  'outcome',
  'years',
  'year',
  'lag',
  'adjust',
  'peers',
  'weights',
  'x',
  'y',
  'data',
] as const;

/** What a part of an address stands for, or why it is not used. */
type Read<T> = { value?: T; refusal?: string };

/**
 * The choice that the part of an address after # asks for. Whatever it cannot mean is turned down in words and
 * replaced by the standing choice; so is a name that stands for nothing.
 *
 * @example parseLinkChoice('support=agency_rate&years=1066', choosable, standing).refusals.length // 1
 */
export function parseLinkChoice(
  fragment: string,
  choosable: Choosable,
  standing: Pick<LinkChoice, 'support' | 'outcome'>,
): ParsedChoice {
  const plain: LinkChoice = { ...plainChoice, ...standing };
  const text = fragment.replace(/^#/, '');
  if (text.length > longestAddress)
    return { choice: plain, refusals: ['The address is too long to be one of ours.'] };
  const given = new URLSearchParams(text);
  const parts = readParts(given, choosable);
  const selection = readSelection(given);
  const version = read(given, 'data', 'version of the data', (value) =>
    /^[\w.-]{1,40}$/.test(value) ? value : undefined,
  );
  const refusals = [
    ...[...Object.values(parts), selection, version].flatMap(({ refusal }) => refusal ?? []),
    ...unknownNames(given),
  ];
  const values = Object.fromEntries(
    Object.entries(parts).flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
  ) as Partial<LinkChoice>;
  const chosen = selection.value ? { selection: selection.value } : {};
  return {
    choice: { ...plain, ...values, ...chosen },
    ...(version.value === undefined ? {} : { version: version.value }),
    refusals,
    ...(isCutOff(given) && { lacking }),
  };
}

/** Each part of a choice but the selection. */
function readParts(given: URLSearchParams, choosable: Choosable) {
  const { lags, views, adjustments, weights } = choosableWords;
  const lagNames = lags.map(String);
  return {
    view: read(given, 'view', 'view', oneOf(views)),
    support: read(given, 'support', 'support', oneOf(choosable.supports)),
    outcome: read(given, 'outcome', 'outcome', oneOf(choosable.outcomes)),
    years: read(given, given.has('years') ? 'years' : 'year', 'year', parseYears),
    lag: read(given, 'lag', 'lag', (value) =>
      lagNames.includes(value) ? (Number(value) as Lag) : undefined,
    ),
    adjust: read(given, 'adjust', 'adjustment', oneOf(adjustments)),
    peers: read(given, 'peers', 'group', (value) => parsePeers(value, choosable.authorities)),
    weights: read(given, 'weights', 'weight', oneOf(weights)),
  };
}

function read<T>(
  given: URLSearchParams,
  name: string,
  called: string,
  parse: (value: string) => T | undefined,
): Read<T> {
  const values = given.getAll(name);
  const text = values[0];
  if (text === undefined) return {};
  if (values.length > 1) return { refusal: `The address names more than one ${called}.` };
  const value = parse(text);
  if (value !== undefined) return { value };
  return { refusal: `The address asks for the ${called} “${outsideText(text)}”, which is not one of ours.` };
}

/** Names that mean nothing here, each once. */
function unknownNames(given: URLSearchParams): string[] {
  const names = new Set([...given.keys()].filter((name) => !choiceNames.some((each) => each === name)));
  const both = given.has('years') && given.has('year') ? ['The address names more than one year.'] : [];
  return [...names]
    .map((name) => `The address holds “${outsideText(name)}”, which means nothing here.`)
    .concat(both);
}

/** An address of ours begins with the view and ends with the data; without its end, choices may be missing too. */
function isCutOff(given: URLSearchParams): boolean {
  return given.keys().next().value === 'view' && !given.has('data');
}

function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T | undefined {
  return (value) => allowed.find((each) => each === value);
}

/** Both ranges of a selection, or none: half a rectangle selects nothing. */
function readSelection(given: URLSearchParams): Read<Selection> {
  const [x, y] = [read(given, 'x', 'range across', parseRange), read(given, 'y', 'range up', parseRange)];
  const refusal = x.refusal ?? y.refusal;
  if (refusal) return { refusal };
  if (x.value && y.value) return { value: { x: x.value, y: y.value } };
  if (!x.value && !y.value) return {};
  return { refusal: 'The address gives one side of a selection only.' };
}

/**
 * A range of values from text, low end first; undefined where it is none.
 *
 * @example parseRange('-2..12.5') // [-2, 12.5]
 */
export function parseRange(text: string): [number, number] | undefined {
  const match = /^(-?\d{1,9}(?:\.\d{1,9})?)\.\.(-?\d{1,9}(?:\.\d{1,9})?)$/.exec(text);
  const [low, high] = [Number(match?.[1]), Number(match?.[2])];
  return match && low < high ? [low, high] : undefined;
}
