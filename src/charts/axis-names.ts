import { shape, wedge } from './grammar.ts';
import type { RenderFunction } from './plot.ts';

/** What one axis of a scatter counts. */
export interface NamedAxis {
  /** What the scale counts, with its unit. */
  title: string;
  better: 'higher' | 'lower' | null;
  betterIsAssumed: boolean;
}

/** A named axis whose title is already in lines that fit. */
interface WrappedAxis extends NamedAxis {
  lines: readonly string[];
}

/** Pixels a letter of chart text takes, on average. */
const letterWidth = 6.7;
/** Distance between two lines of chart text. */
export const nameLineHeight = 17;

/** An axis with its title broken into lines that fit a drawing of this width. */
export function wrapAxis<T extends NamedAxis>(axis: T, width: number): T & WrappedAxis {
  const lines = [''];
  for (const word of axis.title.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= width / letterWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return { ...axis, lines };
}

/** Room that the name of an axis takes, with the line that tells the better end. */
export function nameHeight({ lines }: WrappedAxis): number {
  return (lines.length + 1) * nameLineHeight;
}

/**
 * What each axis counts and which end is better, in words with a wedge: the vertical axis above the field at the left,
 * the horizontal one below it at the right. Where there is no better end it says so.
 */
export function axisNames(x: WrappedAxis, y: WrappedAxis): RenderFunction {
  return (_index, _scales, _values, { width, height }, { document }) => {
    const group = shape(document, 'g', {});
    const under = 13 + y.lines.length * nameLineHeight;
    group.append(
      ...y.lines.map((text, i) => words(document, text, { x: 0, y: 13 + i * nameLineHeight, class: 'ink' })),
      words(document, betterWords(y), { x: y.better ? 14 : 0, y: under, class: 'ink-2' }),
      ...(y.better ? [wedge(document, 5, under - 4.5, y.better === 'higher' ? 'up' : 'down')] : []),
    );
    const top = height - 6 - x.lines.length * nameLineHeight;
    const end = { 'text-anchor': 'end' };
    group.append(
      ...x.lines.map((text, i) =>
        words(document, text, { x: width, y: top + i * nameLineHeight, class: 'ink', ...end }),
      ),
      words(document, betterWords(x), {
        x: x.better ? width - 14 : width,
        y: height - 6,
        class: 'ink-2',
        ...end,
      }),
      ...(x.better
        ? [wedge(document, width - 5, height - 10.5, x.better === 'higher' ? 'right' : 'left')]
        : []),
    );
    return group;
  };
}

function words(document: Document, text: string, attributes: Record<string, string | number>): SVGElement {
  const element = shape(document, 'text', { 'text-anchor': 'start', ...attributes });
  element.textContent = text;
  return element;
}

function betterWords({ better, betterIsAssumed }: NamedAxis): string {
  if (!better) return 'no better end';
  return `${better} is better${betterIsAssumed ? ' (assumed)' : ''}`;
}
