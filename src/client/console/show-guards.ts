import type { GuardNote } from '../../lib/query/guards.ts';
import { part } from '../page/parts.ts';
import { warningSign } from './warning-sign.ts';

/** Writes the notes on a statement over its answer: they are read out, and stand in nobody's way. */
export function showGuards(
  root: HTMLElement,
  notes: readonly GuardNote[],
  goTo: (place: number) => void = () => {},
): void {
  part(root, 'guards').replaceChildren(...notes.map((note) => guardOf(note, goTo)));
}

function guardOf({ note, remedy, start }: GuardNote, goTo: (place: number) => void): HTMLElement {
  const [point = note, rest = ''] = splitAtPoint(note);
  const bold = document.createElement('b');
  bold.textContent = point;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.textContent = 'Show the place';
  button.addEventListener('click', () => goTo(start));
  const words = document.createElement('p');
  words.append(bold, `${rest} ${remedy} `, button);
  const guard = document.createElement('div');
  guard.className = 'guard';
  guard.role = 'status';
  guard.append(warningSign(), words);
  return guard;
}

/** The point of a note, up to its first colon or full stop, and the rest. */
function splitAtPoint(note: string): [string, string] {
  const end = /[:.](?= |$)/.exec(note)?.index ?? note.length - 1;
  return [note.slice(0, end + 1), note.slice(end + 1)];
}
