import type { PublishedFigure, TypedFigure } from '../../../src/lib/position/find-code-by-figures.ts';
import type { Random } from '../../../src/lib/stats/random.ts';

/** Three figures as somebody types them, and whose they are meant to be. */
export interface Triple {
  /** Null where each is another’s. */
  owner: string | null;
  figures: TypedFigure[];
}

/** Ways in which what is typed differs from what is published; the first differs in nothing. */
export const ways = [
  'as published',
  'headcounts',
  'whole headcounts',
  'whole numbers',
  'one slip',
  'of several authorities',
] as const;

/** Triples of figures of one year of one authority at a time, typed in one of the ways. */
export function drawTriple(
  published: readonly PublishedFigure[],
  way: (typeof ways)[number],
  random: Random,
  withYear: boolean,
): Triple {
  const one = published[random.below(published.length)]!;
  const own = published.filter(({ authority, year }) => authority === one.authority && year === one.year);
  const slip = random.below(3);
  const figures = own.map(({ indicator, year, value }, i): TypedFigure => {
    const text = String(Number(value.toFixed(1)));
    const typed = wayOf(way, { text, value, isSlip: i === slip, random, published, indicator });
    const digits = typed.split('.')[1]?.length ?? 0;
    return { indicator, year: withYear ? year : null, value: Number(typed), digits };
  });
  return { owner: way === 'of several authorities' ? null : one.authority, figures };
}

interface Cell {
  text: string;
  value: number;
  isSlip: boolean;
  random: Random;
  published: readonly PublishedFigure[];
  indicator: string;
}

function wayOf(way: (typeof ways)[number], cell: Cell): string {
  switch (way) {
    case 'as published':
      return cell.text;
    case 'headcounts':
      return String(Number(headcount(cell).toFixed(1)));
    case 'whole headcounts':
      return headcount(cell).toFixed(0);
    case 'whole numbers':
      return cell.value.toFixed(0);
    case 'one slip':
      return cell.isSlip ? slipped(cell.text, cell.random) : cell.text;
    case 'of several authorities': {
      const others = cell.published.filter(({ indicator }) => indicator === cell.indicator);
      return others[cell.random.below(others.length)]!.value.toFixed(0);
    }
  }
}

/** A share of heads in place of full-time equivalents lies some per cent of itself away. */
function headcount({ value, random }: Cell): number {
  return value * (1 + 0.06 * random.normal());
}

/** One digit changed into another, or two that stand together swapped. */
function slipped(text: string, random: Random): string {
  const places = Array.from(text, (sign, i) => (/\d/.test(sign) ? i : -1)).filter((i) => i >= 0);
  const at = places[random.below(places.length)]!;
  const [here = '', next = ''] = [text[at], text[at + 1]];
  if (random.below(2) === 0 && /\d/.test(next) && here !== next)
    return text.slice(0, at) + next + here + text.slice(at + 2);
  const other = String((Number(here) + 1 + random.below(9)) % 10);
  return text.slice(0, at) + other + text.slice(at + 1);
}
