/** One choice among several of a name. */
export interface Choice {
  name: string;
  value: string;
}

/**
 * What an address checks of choices by name and value, and what of it means nothing here, one sentence each. A name
 * that stands twice counts once. Names and values of ours hold no sign that is encoded in an address, so `&amp;` and
 * percent signs that were encoded again are read as they were meant.
 *
 * @example readRadios('tier=9', [{ name: 'tier', value: '1' }]).refusals // ['The address asks for the tier “9”, which is not one of ours.']
 */
export function readRadios(
  fragment: string,
  choices: readonly Choice[],
): { chosen: ReadonlyMap<string, string>; refusals: string[] } {
  const chosen = new Map<string, string>();
  const refusals: string[] = [];
  for (const [name, value] of new URLSearchParams(plain(fragment).replaceAll(/&(?:amp;)+/g, '&'))) {
    const own = choices.filter((choice) => choice.name === name);
    if (own.length === 0) refusals.push(`The address holds “${shown(name)}”, which means nothing here.`);
    else if (chosen.has(name)) refusals.push(`The address says “${name}” more than once: the first is used.`);
    else if (own.some((choice) => choice.value === value)) chosen.set(name, value);
    else refusals.push(`The address asks for the ${name} “${shown(value)}”, which is not one of ours.`);
  }
  return { chosen, refusals };
}

function plain(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : plain(once);
  } catch {
    return text;
  }
}

/** Text from outside, safe and short enough to repeat. */
function shown(text: string): string {
  return text.slice(0, 30).replaceAll(/[^\w .-]/g, '□');
}
