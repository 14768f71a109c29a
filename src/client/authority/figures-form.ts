import { describeMatch } from '../../lib/words/authority/describe-match.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { formatValue, valueFormat } from '../../lib/words/value.ts';
import { readOwnNumber } from '../../lib/intake/own-figures-number.ts';
import {
  type FigureMatch,
  matchFigures,
  type PublishedFigure,
  tellingFigure,
  type TypedFigure,
} from '../../lib/position/match-figures.ts';
import { describeWrongFile } from '../engine/failures.ts';
import { part } from '../page/parts.ts';

type Names = Readonly<Record<string, { label: string; unit: string }>>;

/** A figure as typed, with its place in the form. */
interface Typed extends TypedFigure {
  text: string;
}

/** Above this many, codes are counted and not listed. */
const mostListed = 12;

/** Brings the search by figures to life; `choose` is called with the code the reader takes for their own. */
export function connectFigures(root: HTMLElement, names: Names, choose: (code: string) => void): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-part="typed"]')];
  for (const row of rows) {
    field(row, 'indicator').addEventListener('change', () => showUnit(row, names));
  }
  part(root, 'figures-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(root, rows, names, choose);
  });
}

async function answer(
  root: HTMLElement,
  rows: readonly HTMLElement[],
  names: Names,
  choose: (code: string) => void,
): Promise<void> {
  const typed = readTyped(rows);
  if (typeof typed === 'string') return say(root, typed);
  say(root, 'Looking through the published figures …');
  try {
    const { publishedFigures } = await import('./published-figures.ts');
    const published = await publishedFigures(siteUrl(root));
    showMatch(root, { match: matchFigures(published, typed), published, typed, names });
    offer(root, matchFigures(published, typed).codes, choose);
  } catch (error) {
    console.warn(error);
    const wrong = describeWrongFile(error);
    say(
      root,
      wrong?.happened ?? 'The published figures could not be fetched.',
      wrong?.advice ?? 'Check the connection, then press Find again.',
    );
  }
}

/** The figures in the form, or which of them is not one. */
function readTyped(rows: readonly HTMLElement[]): Typed[] | string {
  const shown = rows.filter((row) => !row.hidden);
  const typed: Typed[] = [];
  for (const row of shown) {
    const text = field(row, 'value').value.trim();
    const number = readOwnNumber(text);
    const name = row.ariaLabel ?? '';
    const indicator = field(row, 'indicator').value;
    if (number.kind !== 'number' || indicator === '') {
      field(row, indicator === '' ? 'indicator' : 'value').focus();
      if (text === '') return `${name}: type it as published, for instance 15.4.`;
      return `${name}: “${text.slice(0, 30)}” is not a number. Type it as published, for instance 15.4.`;
    }
    const year = field(row, 'year').value;
    const { value, digits } = number;
    typed.push({ indicator, year: year === '' ? null : Number(year), value, digits, text });
  }
  return typed;
}

interface Shown {
  match: FigureMatch;
  published: readonly PublishedFigure[];
  typed: readonly Typed[];
  names: Names;
}

/** Says what came of it, and shows the fourth figure where a further one is needed. */
function showMatch(root: HTMLElement, { match, published, typed, names }: Shown): void {
  const asked = typed.map(({ indicator }) => indicator);
  const telling = match.codes.length > 1 ? tellingFigure(published, match.codes, asked) : undefined;
  const { answer: said, next } = describeMatch({
    found: match.codes.map((code) => authorityName(code)),
    near: match.near.map(({ authority, misfit, nearest }) => {
      const { indicator = '', text = '' } = typed[misfit] ?? {};
      const { label = '', unit = '' } = names[indicator] ?? {};
      const written = nearest && formatValue(nearest.value, valueFormat(unit, [nearest.value]));
      const has = nearest && { year: nearest.year, value: written ?? '' };
      return { name: authorityName(authority), label, typed: text, has };
    }),
    telling: telling && { ...telling, label: names[telling.indicator]?.label ?? telling.indicator },
    typed: typed.length,
  });
  say(root, said, next);
  if (telling) askFurther(root, telling, names);
}

/** Opens the fourth row with the figure that tells most. */
function askFurther(root: HTMLElement, telling: { indicator: string; year: number }, names: Names): void {
  const row = [...root.querySelectorAll<HTMLElement>('[data-part="typed"]')].at(-1);
  if (!row || !row.hidden) return;
  row.hidden = false;
  field(row, 'indicator').value = telling.indicator;
  field(row, 'year').value = String(telling.year);
  showUnit(row, names);
}

/** A button for each code that fits, as long as these are few. */
function offer(root: HTMLElement, codes: readonly string[], choose: (code: string) => void): void {
  const items = (codes.length > mostListed ? [] : codes).map((code) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button outline';
    button.textContent =
      codes.length === 1 ? `Mark ${authorityName(code)} as mine` : `${authorityName(code)} is mine`;
    button.addEventListener('click', () => choose(code));
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  part(root, 'match-codes').replaceChildren(...items);
}

function say(root: HTMLElement, answer: string, next = ''): void {
  part(root, 'match-answer').textContent = answer;
  part(root, 'match-next').textContent = next;
  part(root, 'match-codes').replaceChildren();
}

function showUnit(row: HTMLElement, names: Names): void {
  part(row, 'unit').textContent = names[field(row, 'indicator').value]?.unit ?? '';
}

function field(row: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement {
  const found = row.querySelector(`[name="${name}"]`);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`figures-form not found: ${name}`);
}

function siteUrl(root: HTMLElement): string {
  return new URL(root.dataset['site'] ?? '/', location.href).href;
}
