import { countOf } from '../../lib/words/phrases.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { summariseTried, triedChange } from '../explorer/tried.ts';
import { part } from '../page/parts.ts';

/** Shows how many comparisons the visit has tried, and keeps it up to date; nothing while there is none. */
export function showTried(root: HTMLElement): void {
  const update = (): void => {
    const { tried, byChance } = summariseTried();
    part(root, 'tried').hidden = tried === 0;
    part(root, 'tried-count').textContent = formatNumber(tried);
    part(root, 'tried-words').textContent = `${tried === 1 ? 'comparison' : 'comparisons'} tried`;
    part(root, 'tried-chance').textContent = describeChance(byChance);
  };
  document.addEventListener(triedChange, update);
  update();
}

/** How many of the comparisons would look like a link were there none. */
function describeChance(byChance: number): string {
  const count =
    byChance < 1 ? 'less than one of them' : `about ${countOf(Math.round(byChance), 'of them', 'of them')}`;
  return `At p < 0.05, ${count} would look like a link by chance.`;
}
