import { outsideText } from '../tables/outside-text.ts';

/** One choice among several of a name. */
export interface Choice {
  name: string;
  value: string;
}

/**
 * What an address checks of choices by name and value, and what of it means nothing here, one sentence each. A name
 * that stands twice counts once.
 *
 * @example readRadios('tier=9', [{ name: 'tier', value: '1' }]).refusals // ['The address asks for the tier “9”, which is not one of ours: all are shown.']
 */
export function readRadios(
  fragment: string,
  choices: readonly Choice[],
): { chosen: ReadonlyMap<string, string>; refusals: string[] } {
  const chosen = new Map<string, string>();
  const refusals: string[] = [];
  for (const [name, value] of new URLSearchParams(fragment)) {
    const own = choices.filter((choice) => choice.name === name);
    if (own.length === 0)
      refusals.push(`The address holds “${outsideText(name)}”, which means nothing here.`);
    else if (chosen.has(name)) refusals.push(`The address says “${name}” more than once: the first is used.`);
    else if (own.some((choice) => choice.value === value)) chosen.set(name, value);
    else refusals.push(`The address asks for the ${name} “${outsideText(value)}”, which is not one of ours.`);
  }
  return { chosen, refusals };
}
