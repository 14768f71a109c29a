import { part } from '../page/parts.ts';
import type { Answer } from './answer-view.ts';
import type { ConsoleDatabase } from './console-database.ts';
import { describeError } from './describe-error.ts';
import type { SaveForm } from './save-answer.ts';
import { copyText } from '../page/copy-text.ts';
import { fetchCode } from '../page/fetch-code.ts';

/** What the tools need at the moment of use. */
export interface TakeAwayOptions {
  database: ConsoleDatabase;
  answer: () => Answer | undefined;
  /** What files are named after. */
  name: () => string;
  /** The link to the query on show, or why there is none. */
  link: () => Promise<{ link: string } | { refused: string }>;
  /** Gives, when a button is pressed, what says what came of it. */
  say: () => (words: string) => void;
}

/** Makes the buttons that copy and save work; each says what it did. */
export function connectTakeAway(root: HTMLElement, options: TakeAwayOptions): void {
  const tools: Record<string, () => Promise<string>> = {
    'copy-link': () => copyLink(part(root, 'done'), options),
    'save-csv': () => save('csv', options),
    'save-json': () => save('json', options),
    'save-parquet': () => save('parquet', options),
    'save-svg': () => savePicture(root, 'svg', options),
    'save-png': () => savePicture(root, 'png', options),
  };
  for (const [name, act] of Object.entries(tools)) {
    part(root, name).addEventListener('click', () => void run(options.say(), act));
  }
}

/** Does what a button stands for and says so, or says why it could not be done. */
export async function run(say: (words: string) => void, act: () => Promise<string>): Promise<void> {
  try {
    say(await act());
  } catch (error) {
    console.warn(error);
    const isRefusal = error instanceof DOMException;
    const { message, advice } = describeError(error);
    const refused = 'The browser refused. Allow downloads for this site, then try again.';
    say(isRefusal ? refused : `${message} ${advice}`);
  }
}

async function copyLink(line: HTMLElement, { link }: TakeAwayOptions): Promise<string> {
  const made = await link();
  if ('refused' in made) return made.refused;
  const done = 'Link copied. Whoever opens it sees the query; only an example of ours runs by itself.';
  return await copyText(made.link, { line, done });
}

async function save(form: SaveForm, { answer, name, database }: TakeAwayOptions): Promise<string> {
  const shown = answer();
  if (!shown) return 'There is no answer to save yet: run the query first.';
  const { saveAnswer } = await fetchCode(() => import('./save-answer.ts'));
  return await saveAnswer(form, shown, { name: name(), database });
}

async function savePicture(
  root: HTMLElement,
  form: 'svg' | 'png',
  { name }: TakeAwayOptions,
): Promise<string> {
  const { savePicture: save } = await fetchCode(() => import('./save-picture.ts'));
  const file = await save(part(root, 'picture'), form, name());
  return file === undefined ? 'There is no picture of this result to save.' : `Saved as ${file}.`;
}
