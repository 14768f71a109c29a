import { isSymbol } from '../scopes.ts';
import type { Token } from '../tokens.ts';
import type { Guard, GuardNote, Reading } from './guard.ts';
import { callsOf, reads, soleColumn, tokensOf, valueTables } from './mentions.ts';

const fillers = ['coalesce', 'ifnull', 'nvl'];
const summaries = ['avg', 'mean', 'sum', 'median', 'quantile_cont'];

/** Indicators with more of their cells suppressed than this lose enough for it to matter. */
const enoughSuppressed = 0.05;

/** A missing value turned into 0, or suppressed cells averaged away without a look at their status. */
export const missingAveraged: Guard = (reading) => filledWithZero(reading) ?? suppressedLeftOut(reading);

function filledWithZero(reading: Reading): GuardNote | undefined {
  for (const scope of reading.scopes) {
    const call = callsOf(tokensOf(scope), fillers).find(({ inside }) => isFilledFigure(inside, reading));
    if (!call) continue;
    return {
      guard: 'missing_averaged',
      note: 'This turns a missing value into 0. A missing value has a reason and is never 0: it may be suppressed because it is small, or not collected at all.',
      remedy: 'Leave it missing, and count the column status beside it.',
      start: call.name.start,
      end: call.name.end,
    };
  }
  return undefined;
}

/** Whether a value or an indicator is filled up with 0. */
function isFilledFigure(inside: readonly Token[], { indicators }: Reading): boolean {
  const comma = inside.findIndex((token) => isSymbol(token, ','));
  const column = soleColumn(inside.slice(0, comma === -1 ? 0 : comma));
  const filled = inside.slice(comma + 1);
  const isZero = filled.length === 1 && filled[0]?.kind === 'number' && Number(filled[0].text) === 0;
  return isZero && column !== undefined && (column === 'value' || indicators.has(column));
}

function suppressedLeftOut(reading: Reading): GuardNote | undefined {
  for (const scope of reading.scopes) {
    const tokens = tokensOf(scope);
    if (tokens.some(({ text }) => text === 'status') || !reads(scope, reading, ['observations', 'panel']))
      continue;
    for (const { name, inside } of callsOf(tokens, summaries)) {
      const column = soleColumn(firstArgument(inside)) ?? '';
      const named = reading.indicatorsNamed(scope);
      const about =
        reads(scope, reading, valueTables) && column === 'value' ? named : [reading.indicators.get(column)];
      const most = about.find((each) => (each?.suppressed ?? 0) > enoughSuppressed);
      if (!most) continue;
      return {
        guard: 'missing_averaged',
        note: `Cells that are suppressed are left out of this, ${Math.round(100 * most.suppressed)}% of those of “${most.label}”. They are not missing by chance: small counts are hidden, zeros are shown.`,
        remedy: "Show count(*) FILTER (status = 'suppressed') from observations beside it.",
        start: name.start,
        end: name.end,
      };
    }
  }
  return undefined;
}

function firstArgument(inside: readonly Token[]): Token[] {
  const comma = inside.findIndex((token) => isSymbol(token, ','));
  return inside.slice(0, comma === -1 ? undefined : comma);
}
