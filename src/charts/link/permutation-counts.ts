import type { PermutationTest } from '../../lib/links/permutation-test.ts';
import { draw, type Drawing } from '../drawing/drawing.ts';
import { horizontalAxis, uprightGrid } from '../drawing/plot-axes.ts';
import { shape } from '../drawing/shape.ts';
import type { Markish, RenderFunction } from '../drawing/plot.ts';

/** The counts of one method with its name. */
export interface NamedCounts extends Pick<PermutationTest, 'real' | 'worlds' | 'lower' | 'upper'> {
  name: string;
}

export interface PermutationCountsOptions extends Drawing {
  label: string;
}

/** Height of one method: its name, its pile of worlds, its bracket. */
const rowHeight = 118;
/** Of which the pile may fill. */
const pileHeight = 62;
const axisHeight = 48;

/**
 * How many links each method calls clear in worlds without any, as a pile of dots, nine in ten of them bracketed, and
 * in the real world as a diamond: how far reality stands out from chance. All methods on one scale from zero.
 */
export function permutationCounts(
  methods: readonly NamedCounts[],
  options: PermutationCountsOptions,
): SVGSVGElement {
  const most = Math.max(...methods.flatMap(({ worlds, real }) => [...worlds, real]));
  const top = Math.ceil(most / 50) * 50;
  const ticks = Array.from({ length: top / 50 + 1 }, (_, i) => i * 50);
  return draw(
    {
      label: options.label,
      height: methods.length * rowHeight + axisHeight,
      margins: { top: 0, right: 14, bottom: axisHeight, left: 8 },
      x: { type: 'linear', domain: [0, top] },
      y: { type: 'linear', domain: [0, 1] },
      marks: [
        uprightGrid(ticks),
        horizontalAxis({ ticks, format: String, title: 'links called clear' }),
        ...methods.map((counts, row): Markish => oneMethod(counts, (row + 1) * rowHeight)),
      ],
    },
    options,
  );
}

function oneMethod({ name, real, worlds, lower, upper }: NamedCounts, foot: number): RenderFunction {
  return (_index, scales, _values, _dimensions, { document }) => {
    const at = (count: number): number => Math.round(Number(scales.x?.(count)) * 10) / 10;
    const group = shape(document, 'g', {});
    const title = shape(document, 'text', {
      x: 8,
      y: foot - rowHeight + 20,
      class: 'ink bold',
      'text-anchor': 'start',
    });
    title.textContent = name;
    const base = foot - 16;
    const words = shape(document, 'text', {
      x: at(real),
      y: base - pileHeight - 6,
      class: 'ink',
      'text-anchor': 'middle',
    });
    words.textContent = `real: ${real}`;
    group.append(
      title,
      shape(document, 'path', {
        class: 'dots',
        'stroke-width': 3,
        'stroke-opacity': 0.7,
        ...pile(worlds, at, base),
      }),
      shape(document, 'path', {
        class: 'axis',
        fill: 'none',
        d: `M${at(lower)} ${base + 7}H${at(upper)}M${at(lower)} ${base + 3}v8M${at(upper)} ${base + 3}v8`,
      }),
      shape(document, 'path', { class: 'zero', d: `M${at(real)} ${base}V${base - pileHeight}` }),
      shape(document, 'path', { class: 'estimate', d: `M${at(real)} ${base - 6}l6 6l-6 6l-6 -6z` }),
      words,
    );
    return group;
  };
}

/**
 * Worlds with the same count one above the other, no higher than the room they have: an upright for each count, dashed
 * so that it shows a dot for each world.
 */
function pile(
  worlds: readonly number[],
  at: (count: number) => number,
  base: number,
): { d: string; 'stroke-dasharray': string } {
  const piles = [...Map.groupBy(worlds, (count) => count)];
  const most = Math.max(...piles.map(([, own]) => own.length));
  const step = Math.floor(Math.min(3.2, pileHeight / most) * 100) / 100;
  const height = (own: number): number => Math.round((own - 0.9) * step * 100) / 100;
  return {
    d: piles.map(([count, own]) => `M${at(count)} ${base - 2}v-${height(own.length)}`).join(''),
    'stroke-dasharray': `0 ${step}`,
  };
}
