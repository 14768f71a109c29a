import { describeFitting } from '../../lib/words/authority/describe-fitting.ts';
import { describeMatch, mostNames, mostNear } from '../../lib/words/authority/describe-match.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { lowerFirst } from '../../lib/words/phrases.ts';
import { formatValue, valueFormat } from '../../lib/words/value.ts';
import {
  type FigureMatch,
  type Fit,
  matchFigures,
  type PublishedFigure,
  type TellingFigure,
  tellingFigure,
} from '../../lib/position/find-code-by-figures.ts';
import { describeWrongFile } from '../engine/failures.ts';
import { part } from '../page/parts.ts';
import { field, isJudgement, readTyped, textIn, type Typed } from './typed-figures.ts';
import { fetchCode } from '../page/fetch-code.ts';
import { MissingCode } from '../page/missing-code.ts';

/** What the page knows of indicators and authorities. */
export interface FiguresFacts {
  indicators: Readonly<Record<string, { label: string; unit: string }>>;
  /** What kind of place each authority is, by code. */
  places: Readonly<Record<string, string>>;
}

/** Brings the search by figures to life; `choose` is called with the code the reader takes for their own. */
export function connectFigures(root: HTMLElement, facts: FiguresFacts, choose: (code: string) => void): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-part="typed"]')];
  for (const row of rows) {
    field(row, 'indicator').addEventListener('change', () => showUnit(row, facts));
  }
  part(root, 'figures-form').addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(root, rows, facts, choose);
  });
}

async function answer(
  root: HTMLElement,
  rows: readonly HTMLElement[],
  facts: FiguresFacts,
  choose: (code: string) => void,
): Promise<void> {
  const typed = readTyped(rows);
  if (typeof typed === 'string') return say(root, typed);
  say(root, 'Looking through the published figures …');
  try {
    const { publishedFigures } = await fetchCode(() => import('./published-figures.ts'));
    const published = await publishedFigures(siteUrl(root));
    const shown = { match: matchFigures(published, typed), published, typed, facts };
    showMatch(root, shown);
    offer(root, shown, choose);
  } catch (error) {
    console.warn(error);
    const wrong = error instanceof MissingCode ? error : describeWrongFile(error);
    say(
      root,
      wrong?.happened ?? 'The published figures could not be fetched.',
      wrong?.advice ?? 'Check the connection, then press Find again.',
    );
  }
}

interface Shown {
  match: FigureMatch;
  published: readonly PublishedFigure[];
  typed: readonly Typed[];
  facts: FiguresFacts;
}

/** Says what came of it, and shows the fourth figure where a further one helps. */
function showMatch(root: HTMLElement, { match, published, typed, facts }: Shown): void {
  const asked = typed.map(({ indicator }) => indicator);
  const codes = match.together.map(({ authority }) => authority);
  const telling = codes.length > 1 ? tellingFigure(published, codes, asked) : undefined;
  const { answer: said, next } = describeMatch({
    certain: match.certain === null ? null : authorityName(match.certain),
    together: codes.map((code) => authorityName(code)),
    scattered: match.scattered.map(({ authority }) => authorityName(authority)),
    near: match.near.map(({ authority, misfit, nearest }) => {
      const { indicator = '', text = '' } = typed[misfit] ?? {};
      const has = nearest && { year: nearest.year, value: written(nearest.value, indicator, facts) };
      const label = facts.indicators[indicator]?.label ?? indicator;
      return { name: authorityName(authority), label, typed: text, has };
    }),
    telling: telling && { ...telling, label: facts.indicators[telling.indicator]?.label ?? '' },
    wanted: match.wanted,
    typed: typed.length,
  });
  say(root, said, next);
  const isFit = match.together.length + match.scattered.length > 0;
  if (match.certain === null && isFit) askFurther(root, telling, facts);
}

/** Opens the fourth row, with the figure that tells most where there is one. */
function askFurther(root: HTMLElement, telling: TellingFigure | undefined, facts: FiguresFacts): void {
  const row = [...root.querySelectorAll<HTMLElement>('[data-part="typed"]')].at(-1);
  if (!row || textIn(row) !== '') return;
  row.hidden = false;
  if (!telling) return;
  field(row, 'indicator').value = telling.indicator;
  field(row, 'year').value = String(telling.year);
  showUnit(row, facts);
}

/**
 * Each authority that may be the reader's, as long as these are few: what kind of place it is and which of its figures
 * fit, and behind that the button.
 */
function offer(root: HTMLElement, shown: Shown, choose: (code: string) => void): void {
  const { certain, together, scattered, near } = shown.match;
  const fits = [together, scattered].filter((each) => each.length <= mostNames).flat();
  const nearFits = near.slice(0, mostNear).map(({ authority }) => ({ authority, figures: [] }));
  const candidates = [...Map.groupBy([...fits, ...nearFits], ({ authority }) => authority).values()];
  const items = candidates.flatMap(([fit]) => {
    if (!fit) return [];
    const name = authorityName(fit.authority);
    const words = document.createElement('p');
    words.className = 'small';
    words.textContent = `${name}: ${placeOf(fit.authority, shown)} ${fittingOf(fit, shown)}`.trim();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button outline';
    button.textContent = certain === null ? `${name} is mine` : `Mark ${name} as mine`;
    button.addEventListener('click', () => choose(fit.authority));
    const item = document.createElement('li');
    item.append(words, button);
    return [item];
  });
  part(root, 'match-codes').replaceChildren(...items);
}

function placeOf(code: string, { facts }: Shown): string {
  return lowerFirst(facts.places[code] ?? '');
}

function fittingOf({ figures }: Fit, { typed, facts }: Shown): string {
  return describeFitting(
    figures.map((cells, i) => {
      const indicator = typed[i]?.indicator ?? '';
      return {
        label: facts.indicators[indicator]?.label ?? indicator,
        cells: cells.map(({ year, value }) => ({ year, value: written(value, indicator, facts) })),
      };
    }),
  );
}

function written(value: number, indicator: string, { indicators }: FiguresFacts): string {
  return formatValue(value, valueFormat(indicators[indicator]?.unit ?? '', [value]));
}

function say(root: HTMLElement, answer: string, next = ''): void {
  part(root, 'match-answer').textContent = answer;
  part(root, 'match-next').textContent = next;
  part(root, 'match-codes').replaceChildren();
}

/** Shows the unit; where a word may be typed, a keyboard with letters. */
function showUnit(row: HTMLElement, { indicators }: FiguresFacts): void {
  const indicator = field(row, 'indicator').value;
  field(row, 'value').inputMode = isJudgement(indicator) ? 'text' : 'decimal';
  part(row, 'unit').textContent = indicators[indicator]?.unit ?? '';
}

function siteUrl(root: HTMLElement): string {
  return new URL(root.dataset['site'] ?? '/', location.href).href;
}
