import { shape, textLine } from './shape.ts';
import type { RenderFunction } from './plot.ts';

/** A value at the right end of a chart, named where it stands. */
export interface EndLabel {
  words: string;
  value: number;
  className: string;
}

/**
 * Names values at the right end of a vertical scale, each at its own height; those that would touch are moved apart
 * about their middle. With a format, the values follow their names.
 */
export function endLabels(labels: readonly EndLabel[], format?: (value: number) => string): RenderFunction {
  return (_index, scales, _values, { width, marginRight }, { document }) => {
    const heights = moveApart(labels.map(({ value }) => Number(scales.y?.(value))));
    const group = shape(document, 'g', { 'text-anchor': 'start' });
    labels.forEach(({ words, value, className }, i) => {
      const x = width - marginRight + 4;
      const text = shape(document, 'text', { x, y: (heights[i] ?? 0) + 4.5, class: className });
      text.textContent = format ? `${words} ${format(value)}` : words;
      group.append(text);
    });
    return group;
  };
}

/** Labels that would touch, one under the other about their middle. */
interface Stack {
  middle: number;
  members: readonly number[];
}

/** Heights in their order, at least a line apart: those that touch stand about the middle of where they would. */
export function moveApart(heights: readonly number[]): number[] {
  const stacks: Stack[] = [];
  for (const [member] of [...heights.entries()].toSorted(([, a], [, b]) => a - b)) {
    let stack: Stack = { middle: heights[member] ?? 0, members: [member] };
    for (let above = stacks.at(-1); above && touch(above, stack); above = stacks.at(-1)) {
      const members = [...above.members, ...stack.members];
      const sum = above.middle * above.members.length + stack.middle * stack.members.length;
      stack = { middle: sum / members.length, members };
      stacks.pop();
    }
    stacks.push(stack);
  }
  const apart = [...heights];
  for (const { middle, members } of stacks) {
    for (const [i, member] of members.entries())
      apart[member] = middle + (i - (members.length - 1) / 2) * textLine;
  }
  return apart;
}

function touch(above: Stack, below: Stack): boolean {
  return below.middle - above.middle < ((above.members.length + below.members.length) / 2) * textLine;
}
