import { placeOn } from '../../charts/place/position-scale.ts';
import { shape } from '../../charts/drawing/shape.ts';
import { stripMiddle } from '../../charts/place/position-marks.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { formatValue } from '../../lib/words/value.ts';
import {
  columnsOf,
  inValueOrder,
  type ProfileFigures,
  type ValuePlace,
} from '../../lib/position/profile-figures.ts';

/** How many dots Page Up and Page Down pass. */
const leap = 10;

/** What walking needs of the profile. */
export interface Walk {
  figures: () => Promise<ProfileFigures>;
  /** Where a walk begins; the middle where none is chosen. */
  start: () => string | undefined;
}

/**
 * Lets a reader walk the dots of every strip in the order of their values: by arrow keys, Home, End and Page keys as
 * with any slider, or by pointing. Says code and value beside the strip and to a screen reader. The figures are fetched
 * with the first step.
 */
export function walkDots(root: HTMLElement, walk: Walk): void {
  for (const strip of root.querySelectorAll<HTMLElement>('[data-part="strip"]')) prepare(strip);
  root.addEventListener('keydown', (event) => void onKey(event, walk));
  root.addEventListener('focusin', (event) => void onFocus(event, walk));
  for (const kind of ['pointermove', 'pointerdown'] as const)
    root.addEventListener(kind, (event) => void onPoint(event, walk));
  root.addEventListener('focusout', ({ target }) => clear(stripAt(target)));
  root.addEventListener('pointerout', ({ target }) => {
    const strip = stripAt(target);
    if (strip !== document.activeElement) clear(strip);
  });
}

function prepare(strip: HTMLElement): void {
  const label = rowOf(strip).querySelector('.name a')?.textContent ?? '';
  strip.tabIndex = 0;
  strip.role = 'slider';
  strip.ariaLabel = `${label}: walk the authorities by value`;
  strip.ariaValueMin = '1';
  strip.ariaValueMax = '1';
  strip.ariaValueNow = '1';
  strip.ariaValueText = 'Arrow keys go from the lowest value to the highest.';
}

async function onFocus({ target }: FocusEvent, walk: Walk): Promise<void> {
  const strip = stripAt(target);
  if (!strip || strip.dataset['place'] !== undefined) return;
  const places = await placesOf(strip, walk);
  strip.ariaValueMax = String(places.length);
}

async function onKey(event: KeyboardEvent, walk: Walk): Promise<void> {
  const strip = stripAt(event.target);
  if (!strip || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') return clear(strip);
  if (!isStep(event.key)) return;
  event.preventDefault();
  const places = await placesOf(strip, walk);
  show(strip, places, next(event.key, strip, places, walk.start()), await walk.figures());
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: leap,
  PageDown: -leap,
  Home: -Infinity,
  End: Infinity,
};

function isStep(key: string): boolean {
  return steps[key] !== undefined;
}

/** The first step goes to the reader's own authority, or to the middle; the ends are reached by Home and End at once. */
function next(
  key: string,
  strip: HTMLElement,
  places: readonly ValuePlace[],
  start: string | undefined,
): number {
  const step = steps[key] ?? 0;
  const last = places.length - 1;
  const stood = strip.dataset['place'];
  if (stood === undefined && Number.isFinite(step)) {
    const own = places.findIndex(({ authority }) => authority === start);
    return own >= 0 ? own : Math.floor(last / 2);
  }
  return Math.min(last, Math.max(0, Number(stood ?? 0) + step));
}

async function onPoint(event: PointerEvent, walk: Walk): Promise<void> {
  const strip = stripAt(event.target);
  if (!strip) return;
  const places = await placesOf(strip, walk);
  const figures = await walk.figures();
  const box = strip.getBoundingClientRect();
  const at = (100 * (event.clientX - box.left)) / box.width;
  const scale = scaleOf(strip);
  const distances = places.map(({ value }) => Math.abs(placeOn(value, scale).at - at));
  show(strip, places, distances.indexOf(Math.min(...distances)), figures);
}

function show(
  strip: HTMLElement,
  places: readonly ValuePlace[],
  place: number,
  figures: ProfileFigures,
): void {
  const found = places[place];
  if (!found) return;
  const row = rowOf(strip);
  const words = `${authorityName(found.authority)}: ${formatValue(found.value, columnsOf(figures, idOf(row)))}`;
  strip.dataset['place'] = String(place);
  strip.ariaValueNow = String(place + 1);
  strip.ariaValueText = words;
  const readout = row.querySelector('[data-part="readout"]');
  if (readout) readout.textContent = words;
  ring(strip, placeOn(found.value, scaleOf(strip)).at);
}

/** A ring around the dot that is told. */
function ring(strip: HTMLElement, at: number): void {
  const svg = strip.querySelector('svg');
  svg?.querySelector('.walked')?.remove();
  svg?.append(shape(document, 'circle', { class: 'walked', cx: `${at}%`, cy: stripMiddle, r: 7 }));
}

function clear(strip: HTMLElement | null): void {
  if (!strip) return;
  strip.querySelector('.walked')?.remove();
  delete strip.dataset['place'];
  const readout = rowOf(strip).querySelector('[data-part="readout"]');
  if (readout) readout.textContent = '';
}

async function placesOf(strip: HTMLElement, walk: Walk): Promise<ValuePlace[]> {
  return inValueOrder(await walk.figures(), idOf(rowOf(strip)));
}

function scaleOf(strip: HTMLElement): { from: number; to: number } {
  const svg = strip.querySelector('svg');
  return { from: Number(svg?.getAttribute('data-from')), to: Number(svg?.getAttribute('data-to')) };
}

function stripAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-part="strip"]') : null;
}

function rowOf(strip: Element): HTMLElement {
  const row = strip.closest<HTMLElement>('[data-indicator]');
  if (!row) throw new Error('rowOf not found: the row of a strip');
  return row;
}

function idOf(row: HTMLElement): string {
  return row.dataset['indicator'] ?? '';
}
