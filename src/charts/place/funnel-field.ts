import {
  denominatorGrid,
  funnelLimits,
  type FunnelFacts,
  type FunnelLimit,
} from '../../lib/position/funnel-limits.ts';
import { countAxis } from '../drawing/count-axis.ts';
import { scaleLinear } from '../drawing/scales.ts';
import { placeOnAxis, type AxisScale } from '../drawing/scale-attribute.ts';
import { tenth } from '../drawing/sheet.ts';

/** An authority on a funnel: its percentage, and how many cases it is out of. */
export interface FunnelPlace {
  denominator: number;
  value: number;
}

/** All authorities of one indicator in one year, with the middle and the limits they are held to. */
export interface FunnelShown extends FunnelFacts {
  /** Authorities with a value and a denominator. */
  places: readonly FunnelPlace[];
  /** England as published, in per cent; null where there is none on the authorities' scale. */
  england: number | null;
}

/** The room of the points in a drawing, in px. */
export interface FunnelRoom {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A funnel laid out in its room. */
export interface FunnelField extends FunnelRoom {
  xScale: AxisScale;
  yScale: AxisScale;
  x: (denominator: number) => number;
  y: (value: number) => number;
  xTicks: number[];
  yTicks: number[];
  limits: FunnelLimit[];
}

/** One step along a curve of limits, in px: as long as the eye takes the curve for smooth. */
const step = 17;

/** The scales and limits of a funnel: values from the lowest to the highest shown, counts as `countAxis` has them. */
export function funnelField(shown: FunnelShown, room: FunnelRoom, tickCount = 5): FunnelField {
  const { places, centre, tau, england } = shown;
  if (places.length === 0) throw new Error('funnelField requires at least one authority: got 0');
  const { xTicks, xScale } = acrossOf(places, room);
  const values = [...places.map(({ value }) => value), centre, ...(england === null ? [] : [england])];
  const up = scaleLinear([Math.min(...values), Math.max(...values)], [room.bottom, room.top]).nice(tickCount);
  const yScale: AxisScale = {
    kind: 'linear',
    values: up.domain() as [number, number],
    places: [room.bottom, room.top],
  };
  const least = Math.min(...places.map(({ denominator }) => denominator));
  const from = xScale.kind === 'log' ? xScale.values[0] : Math.min(least, xScale.values[1] / 60);
  return {
    ...room,
    xScale,
    yScale,
    x: placeOnAxis(xScale),
    y: placeOnAxis(yScale),
    xTicks,
    yTicks: up.ticks(tickCount),
    limits: funnelLimits(
      { centre, tau },
      denominatorGrid(from, xScale.values[1], Math.ceil((room.right - room.left) / step) + 1),
    ),
  };
}

function acrossOf(places: readonly FunnelPlace[], { left, right }: FunnelRoom) {
  const axis = countAxis(
    places.map(({ denominator }) => denominator),
    right - left,
  );
  const xScale: AxisScale = { kind: axis.kind, values: axis.values, places: [left, right] };
  return { xTicks: axis.ticks, xScale };
}

/** The area between the lower and the upper limit, cut off at the edges of the field. */
export function limitArea({ limits, x, y, top, bottom }: FunnelField, reach: '95' | '998'): string {
  const place = (denominator: number, value: number) =>
    `${Math.round(x(denominator))} ${tenth(Math.min(bottom, Math.max(top, y(value))))}`;
  const upper = limits.map((limit) => place(limit.denominator, limit[`upper_${reach}`]));
  const lower = limits.toReversed().map((limit) => place(limit.denominator, limit[`lower_${reach}`]));
  return `M${[...upper, ...lower].join('L')}z`;
}
