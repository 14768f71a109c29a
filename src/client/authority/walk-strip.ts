import { ringOn, unring } from '../../charts/place/open-strip.ts';
import { placeOn } from '../../charts/place/position-scale.ts';
import type { ValuePlace } from '../../lib/position/profile/profile-figures.ts';
import { writerOf } from '../../lib/words/authority/line-words.ts';
import type { OpenedWith } from './opened-with.ts';

/** How many dots Page Up and Page Down pass. */
const leap = 10;

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

/**
 * A strip whose dots can be walked in the order of their values: by arrow keys, Home, End and Page keys as with any
 * slider, or by pointing. What a slider holds is not heard, so the picture stands beside it and the summary before it; the
 * slider says code and value of the dot it stands on.
 */
export function walkStrip(svg: SVGSVGElement, opened: OpenedWith): HTMLElement {
  const box = made('div', 'walk');
  const plot = made('div', 'plot');
  const slider = made('div', 'walker');
  const readout = made('p', 'readout micro');
  readout.ariaHidden = 'true';
  readout.textContent = 'Point at a dot, or use the arrow keys on the strip, to read whose it is.';
  plot.append(svg, slider);
  box.append(plot, readout);
  if (opened.inOrder.length > 0) connect(slider, new Walk(svg, slider, readout, opened));
  return box;
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function connect(slider: HTMLElement, walk: Walk): void {
  slider.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') walk.end();
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    walk.step(step);
  });
  for (const kind of ['pointermove', 'pointerdown'] as const)
    slider.addEventListener(kind, ({ clientX }) => walk.point(clientX));
  slider.addEventListener('blur', () => walk.end());
  slider.addEventListener('pointerleave', () => {
    if (slider !== document.activeElement) walk.end();
  });
}

/** A walk along the dots: where it stands, and what is said of it. */
class Walk {
  readonly svg: SVGSVGElement;
  readonly slider: HTMLElement;
  readonly readout: HTMLElement;
  readonly opened: OpenedWith;
  #at: number;

  constructor(svg: SVGSVGElement, slider: HTMLElement, readout: HTMLElement, opened: OpenedWith) {
    this.svg = svg;
    this.slider = slider;
    this.readout = readout;
    this.opened = opened;
    const { inOrder, codes, line } = opened;
    const own = inOrder.findIndex(({ authority }) => authority === codes.mine);
    this.#at = own < 0 ? Math.floor((inOrder.length - 1) / 2) : own;
    slider.role = 'slider';
    slider.tabIndex = 0;
    slider.ariaLabel = `Walk the authorities: ${line.columns.short}`;
    slider.setAttribute('aria-describedby', `sum-${line.columns.indicator}`);
    slider.ariaValueMin = '1';
    slider.ariaValueMax = String(inOrder.length);
    this.#say();
  }

  step(steps: number): void {
    this.#go(Math.min(this.opened.inOrder.length - 1, Math.max(0, this.#at + steps)));
  }

  /** Goes to the dot nearest to a place of the pointer. */
  point(clientX: number): void {
    const { left, width } = this.slider.getBoundingClientRect();
    const wanted = (100 * (clientX - left)) / width;
    const [from, to] = ['data-from', 'data-to'].map((name) => Number(this.svg.getAttribute(name)));
    const scale = { from: from ?? 0, to: to ?? 0 };
    const distances = this.opened.inOrder.map(({ value }) => Math.abs(placeOn(value, scale).at - wanted));
    this.#go(distances.indexOf(Math.min(...distances)));
  }

  end(): void {
    unring(this.svg);
  }

  #go(place: number): void {
    this.#at = place;
    const { words, value } = this.#say();
    this.readout.textContent = words;
    ringOn(this.svg, value);
  }

  #say(): { words: string; value: number } {
    const { inOrder, names, line } = this.opened;
    const { authority, value } = inOrder[this.#at] as ValuePlace;
    const words = `${names.nameOf(authority)}, ${writerOf(line)(value)}`;
    this.slider.ariaValueNow = String(this.#at + 1);
    this.slider.ariaValueText = `${words}, ${this.#at + 1} of ${inOrder.length} from the lowest`;
    return { words, value };
  }
}
