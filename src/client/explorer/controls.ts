import {
  formatPeers,
  parsePeers,
  parseYears,
  type Lag,
  type LinkChoice,
  type LinkView,
} from '../../lib/links/explored/link-choice.ts';
import type { Adjustment, Weighting } from '../../lib/links/explored/link-question.ts';
import { choiceList, part } from '../page/parts.ts';

/** What the lists and buttons of the page say, the selection aside. Codes are those that may be asked for neighbours. */
export function readControls(root: ParentNode, codes: readonly string[]): LinkChoice {
  const value = (name: string): string => choiceList(root, name).value;
  const peers = value('peers') === 'neighbours' ? `neighbours:${value('neighbours-of')}` : value('peers');
  return {
    view: (root.querySelector<HTMLInputElement>('input[name="view"]:checked')?.value ??
      'scatter') as LinkView,
    support: value('support'),
    outcome: value('outcome'),
    years: readYears(root),
    lag: Number(value('lag')) as Lag,
    adjust: value('adjust') as Adjustment,
    peers: parsePeers(peers, codes) ?? { group: 'all' },
    weights: value('weights') as Weighting,
  };
}

/** Sets the lists and buttons of the page to a choice. */
export function writeControls(root: ParentNode, choice: LinkChoice): void {
  const { support, outcome, lag, adjust, peers, weights, view } = choice;
  const values = { support, outcome, lag: String(lag), adjust, weights };
  for (const [name, value] of Object.entries(values)) choiceList(root, name).value = value;
  const button = root.querySelector<HTMLInputElement>(`input[name="view"][value="${view}"]`);
  if (button) button.checked = true;
  const isNeighbours = peers.group === 'neighbours';
  choiceList(root, 'peers').value = isNeighbours ? 'neighbours' : formatPeers(peers);
  if (isNeighbours) choiceList(root, 'neighbours-of').value = peers.authority;
  writeYears(root, choice);
  showDependent(root);
}

/** Offers the neighbours of the reader's own authority first, unless those of another are chosen already. */
export function offerNeighboursOf(root: ParentNode, code: string): void {
  const list = choiceList(root, 'neighbours-of');
  const isKnown = [...list.options].some(({ value }) => value === code);
  if (isKnown && choiceList(root, 'peers').value !== 'neighbours') list.value = code;
}

/** Shows the lists that only some choices need: the ends of a range, whose neighbours. */
export function showDependent(root: ParentNode): void {
  part(root, 'range').hidden = choiceList(root, 'years').value !== 'range';
  part(root, 'neighbours').hidden = choiceList(root, 'peers').value !== 'neighbours';
}

function readYears(root: ParentNode): LinkChoice['years'] {
  const chosen = choiceList(root, 'years').value;
  if (chosen !== 'range') return parseYears(chosen) ?? 'latest';
  const ends = [choiceList(root, 'first').value, choiceList(root, 'last').value].toSorted();
  return parseYears(ends.join('-')) ?? parseYears(ends[0] ?? '') ?? 'all';
}

function writeYears(root: ParentNode, { years }: LinkChoice): void {
  const isRange = typeof years === 'object';
  choiceList(root, 'years').value = isRange ? 'range' : String(years);
  if (!isRange) return;
  choiceList(root, 'first').value = String(years[0]);
  choiceList(root, 'last').value = String(years[1]);
}
