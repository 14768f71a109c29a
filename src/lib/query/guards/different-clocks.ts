import { isNamed, isSymbol, type Scope } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { Guard, GuardIndicator, Reading } from './guard.ts';
import { tokensOf } from './mentions.ts';

/**
 * A support that must be taken from an earlier label year, put beside an outcome of the same label year: then it was
 * measured after most of what it is compared with. Silent where the statement goes back a year in any way it can be
 * seen to, or calls lag_join.
 */
export const differentClocks: Guard = (reading) => {
  const all = reading.scopes.flatMap(tokensOf);
  if (goesBack(all)) return undefined;
  for (const scope of [...reading.scopes.filter(readsPanel), ...joined(reading)]) {
    const named = namedIn('sources' in scope ? tokensOf(scope) : scope.tokens, reading);
    const support = named.find(({ indicator }) => indicator.shift > 0);
    const other = named.find(({ indicator }) => indicator.shift === 0 && indicator.role !== 'support');
    if (!support || !other) continue;
    const [late, outcome] = [support.indicator.label, other.indicator.label];
    return {
      guard: 'different_clocks',
      note: `“${late}” and “${outcome}” bear the same label year for different months: in one row, the first is the state after most of what it is compared with.`,
      remedy: `Use lag_join('${support.indicator.indicator}', '${other.indicator.indicator}'), or join the support of the label year before.`,
      start: support.token.start,
      end: support.token.end,
    };
  }
  return undefined;
};

function readsPanel({ sources }: Scope): boolean {
  return sources.some(({ name }) => name === 'panel');
}

/** The tokens of a statement that joins or pivots cells of observations. */
function joined({ scopes }: Reading): { tokens: readonly Token[] }[] {
  const cells = scopes.flatMap(({ sources }) => sources).filter(({ name }) => name === 'observations');
  const tokens = scopes.flatMap(tokensOf);
  const isPivot = tokens.some(({ text }) => text === 'pivot' || text === 'filter');
  const isJoin = cells.length > 1 && tokens.some(({ text }) => text === 'join');
  return cells.length > 0 && (isPivot || isJoin) ? [{ tokens }] : [];
}

function namedIn(
  tokens: readonly Token[],
  { indicators }: Reading,
): { token: Token; indicator: GuardIndicator }[] {
  return tokens.flatMap((token) => {
    const indicator = token.kind === 'text' || isNamed(token) ? indicators.get(token.text) : undefined;
    return indicator ? [{ token, indicator }] : [];
  });
}

const backwards = new Set(['lag_join', 'lag', 'lead', 'shift', 'support_year']);

/** Whether a statement takes anything from another year: by our macro, by a window, by adding to a year, by shift. */
function goesBack(tokens: readonly Token[]): boolean {
  return tokens.some((token, place) => {
    const next = tokens[place + 1];
    if (backwards.has(token.text) && token.kind !== 'text') return true;
    return isNamed(token) && token.text === 'year' && (isSymbol(next, '-') || isSymbol(next, '+'));
  });
}
