import { embedCode, frameSizes } from './embed-code.ts';
import { copyText } from '../page/copy-text.ts';
import { MissingCode } from '../page/missing-code.ts';
import { part } from '../page/parts.ts';
import { picturePng, pictureSvg } from './picture.ts';
import { pointsCsv, type PointsFile } from './points-csv.ts';
import { saveFile } from '../page/save-file.ts';

/** What is shown, as the tools need it at the moment of use. */
export interface ToolSubject {
  support: string;
  outcome: string;
  /** Start of the names of files. */
  name: string;
  /** Title of the picture. */
  title: string;
  /** The part of the address that restores what is shown. */
  fragment: string;
  /** The points; built when they are asked for. */
  points: () => PointsFile;
}

/** What a button stands for; gives what to say in the line beside it. */
type Tool = (line: Element) => Promise<string>;

/** Makes the buttons for copying and saving work; without a script there is nothing behind them. */
export function connectTools(root: HTMLElement, subject: () => ToolSubject): void {
  const save = (ending: string, content: Blob): string => {
    saveFile(`${subject().name}.${ending}`, content);
    return `Saved as ${ending.toUpperCase()}.`;
  };
  const tools: Record<string, Tool> = {
    'copy-link': (line) =>
      copyText(new URL(subject().fragment, location.href).href, { line, done: 'Link copied.' }),
    'copy-query': (line) => copyText(sqlOf(root), { line, done: 'Query copied.' }),
    'copy-embed-live': (line) => copyText(liveFrame(root, subject()), { line, done: 'Code copied.' }),
    'copy-embed-pair': (line) => copyText(pairFrame(root, subject()), { line, done: 'Code copied.' }),
    'save-csv': async () => save('csv', new Blob([pointsCsv(subject().points())], { type: 'text/csv' })),
    'save-sql': async () => save('sql', new Blob([`${sqlOf(root)}\n`], { type: 'application/sql' })),
    'save-svg': async () => save('svg', new Blob([pictureSvg(root)], { type: 'image/svg+xml' })),
    'save-png': async () => save('png', await picturePng(root)),
  };
  for (const [name, act] of Object.entries(tools)) {
    const button = part(root, name);
    button.removeAttribute('disabled');
    button.addEventListener('click', () => void run(button, act));
  }
}

/** All statements on show, as one script. */
function sqlOf(root: HTMLElement): string {
  return part(root, 'sql').textContent;
}

function liveFrame(root: HTMLElement, { fragment, title }: ToolSubject): string {
  const address = new URL(`${root.dataset['site'] ?? '/'}embed/explore/${fragment}`, location.href).href;
  return embedCode({ address, title, ...frameSizes.live });
}

function pairFrame(root: HTMLElement, { support, outcome, title }: ToolSubject): string {
  const path = `${root.dataset['site'] ?? '/'}embed/links/${support}/${outcome}/`;
  return embedCode({ address: new URL(path, location.href).href, title, ...frameSizes.pair });
}

/** Does what a button stands for and says so beside it, or says that the browser refused. */
async function run(button: HTMLElement, act: Tool): Promise<void> {
  const line = button.closest('[data-tools]')?.querySelector('[data-done]');
  if (!line) throw new Error('connectTools not found: the line beside a button');
  try {
    line.textContent = await act(line);
  } catch (error) {
    line.textContent =
      error instanceof MissingCode
        ? error.message
        : 'The browser refused. Allow downloads for this site, then try again.';
    console.warn(error);
  }
}
