import { type OwnNumber, plainSpaces, readOwnNumber } from './own-figures-number.ts';

/** How a table writes decimals; `mixed` where some cells can only mean the one and some only the other. */
export type Decimals = 'point' | 'comma' | 'mixed';

/** A cell with a figure: its number, and what stood beside it. */
export type OwnCell = OwnNumber & {
  /** Mark of a footnote or of a status that was passed over, such as “*” or “p”. */
  mark?: string;
  /** Words of a unit behind the number. */
  unit?: string;
};

const decimalComma = /^-?(0,\d+|\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+)$/;
const decimalPoint = /^-?(0?\.\d+|0\.\d+|\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,})$/;

/**
 * How numbers are written in these cells: with a decimal comma where one of them can only mean that and none the other.
 *
 * @example decimalsOf(['15,4', '9.876']) // 'comma'
 */
export function decimalsOf(cells: readonly string[]): Decimals {
  const bare = cells.map((cell) => plainSpaces(cell).replaceAll(/[ £%+]/g, ''));
  const hasComma = bare.some((cell) => decimalComma.test(cell));
  if (!hasComma) return 'point';
  return bare.some((cell) => decimalPoint.test(cell)) ? 'mixed' : 'comma';
}

/** Marks behind a number: footnotes in brackets or as signs, and letters by which publishers say provisional and the like. */
const markBehind = /^(.*\d ?%?) ?(\[[a-z0-9]{1,3}\]|\([a-z]\)|[*†‡§¹²³]+|[pre])$/i;

/** Words behind a number. */
const unitBehind = /^(.*\d) ((?:per|cases|children|points?|pts|score|out of) ?[a-z0-9 ,]{0,40})$/i;

/**
 * Reads a cell with a figure by the way its table writes decimals. A mark or a unit behind the number is parted from it
 * and handed on, to be said or judged.
 *
 * @example readOwnCell('19.6*', 'point') // { kind: 'number', value: 19.6, mark: '*', … }
 */
export function readOwnCell(cell: string, decimals: Decimals): OwnCell {
  const text = plainSpaces(cell);
  const plain = readNumber(text, decimals);
  if (plain.kind !== 'unclear') return plain;
  const marked = markBehind.exec(text);
  if (marked) {
    const inner = readNumber(marked[1]?.trim() ?? '', decimals);
    if (inner.kind === 'number') return { ...inner, mark: marked[2] ?? '' };
  }
  const united = unitBehind.exec(text);
  if (united && !/per ?cent/i.test(united[2] ?? '')) {
    const inner = readNumber(united[1] ?? '', decimals);
    if (inner.kind === 'number' && inner.sign !== '%') return { ...inner, unit: united[2] ?? '' };
  }
  return plain;
}

function readNumber(text: string, decimals: Decimals): OwnNumber {
  if (decimals === 'mixed' && /^\D*\d{1,3}([.,])\d{3}(\1\d{3})*\D*$/.test(text))
    return { kind: 'unclear', text };
  if (decimals !== 'comma') return readOwnNumber(text);
  const parted = /^\D*\d{1,3}(\.\d{3})+(,\d+)?\D*$/.test(text);
  const pointed = (parted ? text.replaceAll(/(?<=\d)\.(?=\d{3})/g, '') : text).replace(/(?<=\d),(?=\d)/, '.');
  return readOwnNumber(pointed);
}
