import { part } from './parts.ts';
import { picturePng, pictureSvg } from './picture.ts';
import { pointsCsv } from './points-csv.ts';
import { readPoints } from './points-table.ts';
import { saveFile } from './save-file.ts';

/** What is shown, as the tools need it at the moment of use. */
export interface ToolSubject {
  support: string;
  outcome: string;
  /** Label year of the outcome. */
  year: number;
  /** The part of the address that restores what is shown. */
  address: string;
}

/** Makes the buttons for copying and saving work; without a script there is nothing behind them. */
export function connectTools(root: HTMLElement, subject: () => ToolSubject): void {
  const tools: Record<string, () => Promise<string>> = {
    'copy-link': () => copy(new URL(subject().address, location.href).href, 'Link copied.'),
    'copy-query': () => copy(part(root, 'sql').textContent, 'Query copied.'),
    'save-csv': async () =>
      save('csv', new Blob([pointsCsv(readPoints(root), subject())], { type: 'text/csv' })),
    'save-svg': async () => save('svg', new Blob([pictureSvg(root)], { type: 'image/svg+xml' })),
    'save-png': async () => save('png', await picturePng(root)),
  };
  const save = (ending: string, content: Blob): string => {
    const { support, outcome, year } = subject();
    saveFile(`${support}-${outcome}-${year}.${ending}`, content);
    return `Saved as ${ending.toUpperCase()}.`;
  };
  for (const [name, act] of Object.entries(tools)) {
    const button = part(root, name);
    button.removeAttribute('disabled');
    button.addEventListener('click', () => void run(root, act));
  }
}

async function copy(text: string, done: string): Promise<string> {
  await navigator.clipboard.writeText(text);
  return done;
}

/** Does what a button stands for and says so, or says that the browser refused. */
async function run(root: HTMLElement, act: () => Promise<string>): Promise<void> {
  const line = part(root, 'done');
  try {
    line.textContent = await act();
  } catch (error) {
    line.textContent = 'The browser refused. Allow copying and downloads for this site, or copy by hand.';
    console.warn(error);
  }
}
