/**
 * What a difference of values with this unit is counted in: points of a percentage or of a scale, else the unit.
 *
 * @example unitOfDifference('% of referrals') // 'percentage points'
 */
export function unitOfDifference(unit: string, count = 2): string {
  const points = count === 1 ? 'point' : 'points';
  if (unit.startsWith('%')) return `percentage ${points}`;
  return /score|^points$/.test(unit) ? points : unit;
}

/**
 * The nearest of 0.1, 0.2, 0.5, 1, 2, 5, 10 … to a standard deviation: a step that is typical and easy to picture.
 *
 * @example roundStep(9.3) // 10
 */
export function roundStep(deviation: number): number {
  const power = 10 ** Math.floor(Math.log10(deviation));
  const steps = [1, 2, 5, 10].map((step) => Number((step * power).toPrecision(1)));
  const distance = (step: number): number => Math.abs(Math.log(step / deviation));
  return steps.reduce((best, step) => (distance(step) < distance(best) ? step : best));
}
