import type { StoodLine } from '../../lib/position/profile/briefing.ts';
import type { ProfileLine } from '../../lib/position/profile/profile-line.ts';
import { movedItem, standingItem } from '../../lib/words/authority/briefing-words.ts';

/** Brings the facts of a first screen in line with whom the authority is compared with; which facts they are stays. */
export function drawFacts(root: ParentNode, lines: readonly ProfileLine[], peersShort: string): void {
  for (const fact of root.querySelectorAll<HTMLElement>('[data-fact]')) {
    const line = lines.find(
      (each): each is StoodLine =>
        each.columns.indicator === fact.dataset['indicator'] && each.own !== undefined,
    );
    const rest = fact.querySelector('[data-part="rest"]');
    if (!line || !rest) continue;
    const item =
      fact.dataset['fact'] === 'moved' ? movedItem(line, peersShort) : standingItem(line, peersShort);
    rest.textContent = item.rest;
  }
}
