import { isOneYear, type LinkChoice } from './link-choice.ts';

/** A choice that makes sense, with what had to be changed and why. */
export interface SettledChoice {
  choice: LinkChoice;
  /** One sentence for each change. */
  changes: string[];
}

type Rule = (choice: LinkChoice) => { change: Partial<LinkChoice>; said: string } | undefined;

/** Combinations that make no sense, in the order in which they are mended. */
const rules: readonly Rule[] = [
  ({ adjust, years }) =>
    adjust === 'within' && isOneYear(years)
      ? {
          change: { years: 'all' },
          said: 'Fixed effects follow each authority over time, and one year says nothing of change: all years are taken.',
        }
      : undefined,
  ({ view, years }) =>
    view === 'within' && isOneYear(years)
      ? {
          change: { years: 'all' },
          said: 'Changes need several years: all years are taken.',
        }
      : undefined,
  ({ adjust, peers }) =>
    adjust === 'poverty_region' &&
    (peers.group === 'region' || (peers.group === 'type' && peers.type === 'london'))
      ? {
          change: { adjust: 'poverty' },
          said: 'All authorities of this group lie in one region, so holding region equal takes nothing out: poverty alone is held equal.',
        }
      : undefined,
  ({ view, selection }) =>
    view !== 'scatter' && selection
      ? {
          change: {},
          said: 'Points can be selected in the first view only: the selection is cleared.',
        }
      : undefined,
];

/**
 * The nearest choice that makes sense: what cannot be asked is changed, and every change is said.
 *
 * @example settleChoice({ ...choice, adjust: 'within', years: 2025 }).choice.years // 'all'
 */
export function settleChoice(asked: LinkChoice): SettledChoice {
  let choice = asked;
  const changes: string[] = [];
  for (const rule of rules) {
    const mended = rule(choice);
    if (!mended) continue;
    choice = { ...choice, ...mended.change };
    changes.push(mended.said);
  }
  if (choice.view !== 'scatter') {
    const { selection: _cleared, ...rest } = choice;
    choice = rest;
  }
  return { choice, changes };
}
