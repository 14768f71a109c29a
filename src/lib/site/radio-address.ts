/** One choice among several of a name. */
export interface Choice {
  name: string;
  value: string;
}

/**
 * What an address checks of choices by name and value, and what of it is left out because it means nothing here or stands
 * twice, safe and short enough to repeat. Names and values of ours hold no sign that is encoded in an address, so `&amp;`
 * and percent signs that were encoded again are read as they were meant.
 *
 * @example readRadios('tier=9', [{ name: 'tier', value: '1' }]).left // ['tier=9']
 */
export function readRadios(
  fragment: string,
  choices: readonly Choice[],
): { chosen: ReadonlyMap<string, string>; left: string[] } {
  const chosen = new Map<string, string>();
  const left: string[] = [];
  for (const [name, value] of new URLSearchParams(plain(fragment).replaceAll(/&(?:amp;)+/g, '&'))) {
    const isOurs = choices.some((choice) => choice.name === name && choice.value === value);
    if (isOurs && !chosen.has(name)) chosen.set(name, value);
    else left.push(`${name}=${value}`.slice(0, 30).replaceAll(/[^\w=.-]/g, '□'));
  }
  return { chosen, left };
}

function plain(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : plain(once);
  } catch {
    return text;
  }
}
