/** Width of a letter of chart text, and height of a line, in px. */
const letter = 6.9;
const line = 15;
/** Size of chart text, in px. */
const fontSize = 13.5;

/** Where words may stand: at x by their anchor, y the line they stand on. */
export interface LabelPlace {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A rectangle of a drawing, in px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The room that words take at a place. */
export function boxAt(words: string, { x, y, anchor }: LabelPlace): Box {
  const width = words.length * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - line + 3, bottom: y + 4 };
}

/** What words have to keep clear of, and where they must stay. */
export interface Obstacles {
  /** Other words; to touch them is worse than to cover any number of points. */
  taken: readonly Box[];
  /** Points of the data, in px, of which as few as can be are covered. */
  points?: readonly (readonly [x: number, y: number])[];
  bounds: Box;
  /** Whether words are rather left out than set on others. */
  isOptional?: boolean;
}

/**
 * The place inside the bounds where words touch no others and cover few points; an earlier place is worth half a point.
 * Where every place touches other words, the one that touches least, or none for optional words. Undefined where none
 * lies inside.
 */
export function placeLabel(
  words: string,
  places: readonly LabelPlace[],
  { taken, points = [], bounds, isOptional = false }: Obstacles,
): LabelPlace | undefined {
  const costs = places
    .map((place, order) => ({ place, order, box: boxAt(words, place) }))
    .filter(({ box }) => isWithin(box, bounds))
    .map(({ place, order, box }) => {
      const touched = taken.filter((other) => touch(box, other)).length;
      const covered = points.filter(([x, y]) => touch(box, { left: x, right: x, top: y, bottom: y })).length;
      return { place, touched, cost: 1000 * touched + covered + order / 2 };
    })
    .filter(({ touched }) => !isOptional || touched === 0);
  const least = Math.min(...costs.map(({ cost }) => cost));
  return costs.find(({ cost }) => cost === least)?.place;
}

/** Places around a mark of some size, the right side first. */
export function placesAround(x: number, y: number, size: number): LabelPlace[] {
  const [aside, above, below] = [size + 5, y - size - 5, y + size + 13];
  return [
    { x: x + aside, y: y + 4.5, anchor: 'start' },
    { x: x - aside, y: y + 4.5, anchor: 'end' },
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: x + size, y: above, anchor: 'start' },
    { x: x - size, y: above, anchor: 'end' },
    { x: x + size, y: below, anchor: 'start' },
    { x: x - size, y: below, anchor: 'end' },
    { x: x + aside, y: above - line, anchor: 'start' },
    { x: x - aside, y: above - line, anchor: 'end' },
    { x: x + aside, y: below + line, anchor: 'start' },
    { x: x - aside, y: below + line, anchor: 'end' },
  ];
}

/** The room that the words already in a drawing take; those inside `except` do not count. */
export function boxesOfText(svg: Element, except?: string): Box[] {
  return [...svg.querySelectorAll('text')]
    .filter((text) => !except || !text.closest(except))
    .map((text) => {
      const [x, y] = placeInDrawing(text);
      const box = boxAt(text.textContent, { x, y, anchor: anchorOf(text) });
      return text.getAttribute('transform')?.includes('rotate(-90)') ? upright(box, x, y) : box;
    });
}

/** The room of words turned a quarter to the left about their place. */
function upright({ left, right, top, bottom }: Box, x: number, y: number): Box {
  return { left: x + top - y, right: x + bottom - y, top: y - (right - x), bottom: y + (x - left) };
}

/** Where words stand, with what the groups around them are moved by. */
function placeInDrawing(text: Element): [x: number, y: number] {
  let [x, y] = [lengthOf(text.getAttribute('x')), lengthOf(text.getAttribute('y'))];
  for (let each: Element | null = text; each && each.localName !== 'svg'; each = each.parentElement) {
    const moved = /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(each.getAttribute('transform') ?? '');
    x += Number(moved?.[1] ?? 0);
    y += Number(moved?.[2] ?? 0);
  }
  return [x, y];
}

/** A length in px; one in em by the size of chart text. */
function lengthOf(text: string | null): number {
  return text?.endsWith('em') ? Number.parseFloat(text) * fontSize : Number(text ?? 0);
}

/** How words are anchored: their own attribute, or that of what is around them. */
function anchorOf(text: Element): LabelPlace['anchor'] {
  const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor');
  return anchor === 'middle' || anchor === 'end' ? anchor : 'start';
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

function touch(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
