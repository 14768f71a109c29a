import { everyLinkYear } from './complete-years.ts';

/** What the explorer shows. */
export interface LinkChoice {
  support: string;
  outcome: string;
  /** Label year of the outcome; without one the newest with enough authorities is taken. */
  year?: number;
}

/** Identifiers a choice may name. */
export interface Choosable {
  supports: readonly string[];
  outcomes: readonly string[];
}

/** A choice read from an address, with what had to be turned down and why. */
export interface ParsedChoice {
  choice: LinkChoice;
  /** One sentence for each part of the address that is not used. */
  refusals: string[];
}

const longestAddress = 300;

/**
 * The choice that the part of an address after # asks for. Whatever it cannot mean is turned down in words and
 * replaced by the standing choice; unknown names are ignored.
 *
 * @example parseLinkChoice('support=agency_rate&year=1066', choosable, standing).refusals.length // 1
 */
export function parseLinkChoice(fragment: string, choosable: Choosable, standing: LinkChoice): ParsedChoice {
  const text = fragment.replace(/^#/, '');
  if (text.length > longestAddress) {
    return { choice: standing, refusals: ['The address is too long to be one of ours.'] };
  }
  const given = new URLSearchParams(text);
  const support = oneOf('support', given, choosable.supports);
  const outcome = oneOf('outcome', given, choosable.outcomes);
  const year = oneOf('year', given, everyLinkYear().map(String));
  const choice = { support: support.value ?? standing.support, outcome: outcome.value ?? standing.outcome };
  const refusals = [support, outcome, year].flatMap(({ refusal }) => refusal ?? []);
  return { choice: year.value === undefined ? choice : { ...choice, year: Number(year.value) }, refusals };
}

/**
 * A choice as the part of an address after #.
 *
 * @example formatLinkChoice({ support: 'agency_rate', outcome: 're_referrals', year: 2025 })
 * // 'support=agency_rate&outcome=re_referrals&year=2025'
 */
export function formatLinkChoice({ support, outcome, year }: LinkChoice): string {
  const parts = { support, outcome, ...(year === undefined ? {} : { year: String(year) }) };
  return new URLSearchParams(parts).toString();
}

function oneOf(
  name: string,
  given: URLSearchParams,
  allowed: readonly string[],
): { value?: string; refusal?: string } {
  const values = given.getAll(name);
  const value = values[0];
  if (value === undefined) return {};
  if (values.length > 1) return { refusal: `The address names more than one ${name}.` };
  if (allowed.includes(value)) return { value };
  return { refusal: `The address asks for the ${name} “${shorten(value)}”, which is not one of ours.` };
}

/** Text from outside, short enough to repeat; control and direction marks are made visible as a box. */
function shorten(value: string): string {
  const plain = value.replaceAll(/[\p{C}\p{Z}]/gu, (mark) => (mark === ' ' ? ' ' : '□'));
  const letters = [...plain];
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : plain;
}
