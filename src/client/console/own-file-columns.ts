import { describeType } from '../../lib/words/answer/describe-result-column.ts';
import type { ColumnFacts, OpenedFile } from '../engine/user-file/open-file.ts';
import { choices, type Choice } from '../engine/user-file/readings.ts';
import { part } from '../page/parts.ts';

/** What a reader asks for: that a column is read in another way. */
export type OnChoice = (column: string, choice: Choice | 'as_read') => void;

/** Lists how each column of a file was read, with a value of it and what was assumed; a CSV's can be read otherwise. */
export function showColumns(root: HTMLElement, { readings }: OpenedFile, onChoice: OnChoice): void {
  const list = document.createElement('dl');
  list.append(...readings.flatMap((facts) => entryOf(facts, onChoice)));
  const heading = document.createElement('p');
  heading.className = 'small';
  heading.textContent = readings.some(({ choice }) => choice !== undefined)
    ? 'How each column was read. Choose otherwise where it is not as you mean it.'
    : 'How each column was read: as its file declares it, unless said.';
  part(root, 'file-columns').replaceChildren(heading, list);
}

function entryOf(facts: ColumnFacts, onChoice: OnChoice): HTMLElement[] {
  const term = document.createElement('dt');
  const name = document.createElement('code');
  name.textContent = facts.name;
  term.append(name, facts.choice === undefined ? ` ${wordOf(facts.type)}` : chooserOf(facts, onChoice));
  const about = [facts.example && `for instance ${facts.example}`, ...facts.notes].filter(Boolean);
  if (about.length === 0) return [term];
  const detail = document.createElement('dd');
  detail.textContent = about
    .map((each, i) => (i === 0 ? capital(each) : each))
    .join(about.length > 1 ? ' · ' : '');
  return [term, detail];
}

function chooserOf({ name, type, choice }: ColumnFacts, onChoice: OnChoice): HTMLElement {
  const chooser = document.createElement('select');
  chooser.className = 'field';
  chooser.ariaLabel = `Read ${name} as`;
  const asRead = choice === 'as_read' ? wordOf(type) : 'as its values plainly are';
  chooser.append(new Option(asRead, 'as_read', false, choice === 'as_read'));
  for (const [value, words] of Object.entries(choices))
    chooser.append(new Option(`as ${words}`, value, false, choice === value));
  chooser.addEventListener('change', () => onChoice(name, chooser.value as Choice | 'as_read'));
  return chooser;
}

/** A type in words; what words of its own exist for is told from its likes. */
function wordOf(type: string): string {
  const decimals = /^DECIMAL\(\d+,(\d+)\)$/.exec(type)?.[1];
  if (decimals !== undefined)
    return decimals === '0' ? 'whole number' : `number, exact to ${decimals} decimals`;
  if (type.startsWith('TIMESTAMP')) return type.endsWith('ZONE') ? 'date and time, UTC' : 'date and time';
  if (type === 'TIME') return 'time of day';
  if (type === 'BLOB') return 'bytes';
  return describeType(type);
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
