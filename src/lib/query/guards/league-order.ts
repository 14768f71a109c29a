import { isNamed, isSymbol, type Scope } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { Guard, Reading } from './guard.ts';
import { reads } from './mentions.ts';

const figures = new Set([
  'value',
  'z',
  'level',
  'surprise',
  'rank_lower',
  'rank_upper',
  'difference',
  'higher_than',
  'lower_than',
  'change',
]);
const sources = ['observations', 'panel', 'library', 'positions', 'peer_median', 'funnel'];
const ranks = ['row_number', 'rank', 'dense_rank', 'percent_rank', 'ntile', 'cume_dist'];

type Awaited = 'nothing' | 'over' | 'order' | ')';
const next: Readonly<Record<Awaited, Awaited>> = {
  nothing: 'nothing',
  over: 'order',
  order: ')',
  ')': 'nothing',
};

/** Authorities put in the order of a figure, as in a league table. */
export const leagueOrder: Guard = (reading) => {
  for (const scope of reading.scopes) {
    const sorted = sortedFigure(scope, reading);
    if (!sorted || !showsAuthorities(scope) || !reads(scope, reading, sources)) continue;
    return {
      guard: 'league_order',
      note: 'Authorities stand here in the order of one figure. Most of them cannot be told from those around them: chance and the usual movement from year to year would shuffle the order.',
      remedy:
        'The table positions has the range of places each may have. Order by authority or region instead.',
      start: sorted.start,
      end: sorted.end,
    };
  }
  return undefined;
};

/** The figure by which rows are sorted, or numbered. */
function sortedFigure({ clauses }: Scope, { indicators }: Reading): Token | undefined {
  const isFigure = (token: Token) =>
    isNamed(token) && (figures.has(token.text) || indicators.has(token.text));
  const listed = clauses.order.find(isFigure);
  if (listed) return listed;
  return rankedBy([...clauses.select, ...clauses.having]).find(isFigure);
}

/** What stands in the windows of calls that rank: after ORDER in the OVER that follows, up to a bracket. */
function rankedBy(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  let awaited: Awaited = 'nothing';
  for (const [place, token] of tokens.entries()) {
    const isRank = isNamed(token) && ranks.includes(token.text) && isSymbol(tokens[place + 1], '(');
    if (awaited === ')') found.push(token);
    if (token.text === awaited) awaited = next[awaited];
    if (isRank && awaited === 'nothing') awaited = 'over';
  }
  return found;
}

/** Whether single authorities are among what is shown: named, or everything is. */
function showsAuthorities({ clauses }: Scope): boolean {
  const shown = clauses.select;
  if (clauses.group.length > 0 && !clauses.group.some(({ text }) => text === 'authority')) return false;
  if (shown.length === 0) return true;
  const isAll =
    isSymbol(shown[1], '*') ||
    shown.some((token, place) => isSymbol(token, '*') && isSymbol(shown[place - 1], '.'));
  return isAll || shown.some((token) => isNamed(token) && token.text === 'authority');
}
