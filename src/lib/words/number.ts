/** The minus sign of print, U+2212, as wide as a plus. */
const minus = '−';

/**
 * A number as text, rounded half away from zero to `digits` decimals, thousands set apart by commas,
 * with a true minus sign. Without `digits` it keeps what the number has. Not for null: say the reason.
 *
 * @example formatNumber(-1234.5, { digits: 1 }) // '−1,234.5'
 */
export function formatNumber(value: number, { digits }: { digits?: number } = {}): string {
  if (!Number.isFinite(value)) throw new Error(`formatNumber requires a finite number: ${value}`);
  const plain = digits === undefined ? String(Math.abs(value)) : roundHalfUp(Math.abs(value), digits);
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const isZero = !/[1-9]/.test(plain);
  return `${value < 0 && !isZero ? minus : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * A number with its sign always shown, except zero: for differences and slopes.
 *
 * @example formatSigned(0.2, { digits: 1 }) // '+0.2'
 */
export function formatSigned(value: number, options: { digits?: number } = {}): string {
  const text = formatNumber(value, options);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * How many decimals to write a set of values with, so that all are told apart as published and none
 * pretends to more: the most decimals any has, up to `most`.
 *
 * @example digitsOf([12, 3.5]) // 1
 */
export function digitsOf(values: readonly number[], most = 1): number {
  let digits = 0;
  for (const value of values) {
    while (digits < most && Math.abs(value - Number(value.toFixed(digits))) > 1e-9) digits += 1;
    if (digits === most) break;
  }
  return digits;
}

/** Decimal text rounded half away from zero; steps over binary noise such as 1.005 stored as 1.00499…. */
function roundHalfUp(value: number, digits: number): string {
  const shifted = Number(`${value}e${digits}`);
  return Number.isFinite(shifted)
    ? (Math.round(shifted) / 10 ** digits).toFixed(digits)
    : value.toFixed(digits);
}
