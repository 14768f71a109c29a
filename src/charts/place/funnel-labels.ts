import type { FunnelField, FunnelShown } from './funnel-field.ts';
import { boxAt, boxesOfText, placeLabel, type Box, type LabelPlace } from '../drawing/place-label.ts';
import { pointsOfDrawing } from '../drawing/points-of-drawing.ts';
import { words } from '../drawing/sheet.ts';

/** Words of a funnel with the places they may take, the best first. */
interface Wanted {
  text: string;
  className: string;
  places: LabelPlace[];
}

/**
 * The names of the lines and of the band of ordinary difference, each where it touches neither another nor what is
 * already written in the drawing. One that finds no place inside the field is left out: the key names it as well.
 */
export function funnelLabels(
  svg: SVGSVGElement,
  shown: FunnelShown,
  field: FunnelField,
  { format }: { format: (value: number) => string },
): SVGElement[] {
  const bounds: Box = { left: field.left, right: field.right, top: field.top - 4, bottom: field.bottom };
  const taken = boxesOfText(svg);
  const points = pointsOfDrawing(svg);
  return wantedOf(shown, field, format).flatMap(({ text, className, places }) => {
    const place = placeLabel(text, places, { taken, points, bounds, isOptional: true });
    if (!place) return [];
    taken.push(boxAt(text, place));
    return [words(svg.ownerDocument, text, { ...place, className: `${className} halo` })];
  });
}

function wantedOf(shown: FunnelShown, field: FunnelField, format: (value: number) => string): Wanted[] {
  return [...wantedOfLines(shown, field, format), ...wantedOfBand(field)];
}

/** One name for each line; one for both where they would be written alike. */
function wantedOfLines(
  { centre, england }: FunnelShown,
  field: FunnelField,
  format: (value: number) => string,
): Wanted[] {
  if (england !== null && format(england) === format(centre)) {
    const places = [...alongLine(field, centre, true), ...alongLine(field, centre, false)];
    return [{ text: `England and all shown ${format(centre)}`, className: 'ink bold', places }];
  }
  const isAbove = england === null || centre >= england;
  const own = alongLine(field, centre, isAbove);
  const together = { text: `all shown ${format(centre)}`, className: 'ink bold' };
  if (england === null) return [{ ...together, places: [...own, ...alongLine(field, centre, false)] }];
  return [
    { ...together, places: own },
    { text: `England ${format(england)}`, className: 'ink-2', places: alongLine(field, england, !isAbove) },
  ];
}

/** Inside the band, under its upper or over its lower edge. */
function wantedOfBand({ x, y, left, right, top, bottom, limits }: FunnelField): Wanted[] {
  const places = limits.flatMap(({ denominator, upper_95, lower_95 }): LabelPlace[] => {
    const at = x(denominator);
    const isRight = at > (left + right) / 2;
    const [under, over] = [Math.max(top, y(upper_95)) + 17, Math.min(bottom, y(lower_95)) - 8];
    const side = { x: isRight ? Math.min(at, right - 4) : Math.max(at, left + 4) };
    const anchor = isRight ? 'end' : 'start';
    return [
      { ...side, y: under, anchor },
      { ...side, y: over, anchor },
    ];
  });
  return [{ text: 'ordinary difference', className: 'ink-2', places: places.toReversed() }];
}

/** Over or under a line: at its right end, then at its left. */
function alongLine({ y, left, right }: FunnelField, value: number, isAbove: boolean): LabelPlace[] {
  const height = y(value) + (isAbove ? -6 : 15);
  return [
    { x: right - 4, y: height, anchor: 'end' },
    { x: left + 6, y: height, anchor: 'start' },
  ];
}
