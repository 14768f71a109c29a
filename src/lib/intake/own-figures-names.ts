import { nearestName } from './nearest-name.ts';
import { plainSpaces } from './own-figures-number.ts';

/** An indicator as a reader may name it. */
export interface NamedIndicator {
  indicator: string;
  label: string;
  /** Other names by which the site shows it; may be those of several. */
  aliases: readonly string[];
}

/** What a name means: one indicator, several, or none, with the one that may have been meant. */
export type NameReading<T> =
  | { kind: 'one'; indicator: T }
  | { kind: 'several'; indicators: T[] }
  | { kind: 'unknown'; nearest: T | undefined };

/**
 * Reads names of indicators: the identifier, the label or a short name, whatever the case, the signs between words and
 * the spaces. A name of several is not decided; one that is only alike is offered, never taken.
 *
 * @example nameReader(indicators)('Re-Referrals within 12 months') // { kind: 'one', indicator }
 */
export function nameReader<T extends NamedIndicator>(
  indicators: readonly T[],
): (name: string) => NameReading<T> {
  const byName = new Map<string, Set<T>>();
  for (const each of indicators) {
    for (const name of namesOf(each)) byName.set(name, (byName.get(name) ?? new Set()).add(each));
  }
  return (name) => {
    const plain = plainName(name);
    const exact = indicators.filter((each) => [each.indicator, each.label].map(plainName).includes(plain));
    const found = exact.length > 0 ? exact : [...(byName.get(plain) ?? [])];
    const [first] = found;
    if (first && found.length === 1) return { kind: 'one', indicator: first };
    if (first) return { kind: 'several', indicators: found };
    return { kind: 'unknown', nearest: likely(plain, indicators) };
  };
}

/** The indicator whose identifier, label or short name is most like the text. */
function likely<T extends NamedIndicator>(plain: string, indicators: readonly T[]): T | undefined {
  const nearest = nearestName(plain, indicators.flatMap(namesOf));
  return nearest === undefined ? undefined : indicators.find((each) => namesOf(each).includes(nearest));
}

function namesOf({ indicator, label, aliases }: NamedIndicator): string[] {
  return [indicator, label, ...aliases].map(plainName);
}

/** A name reduced to its words: small letters, no signs, single spaces. */
export function plainName(name: string): string {
  return plainSpaces(name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' '));
}
