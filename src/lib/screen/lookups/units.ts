/** Units the standard knows; a blank one is a plain number. */
export const units = ['', '%', 'pp', '£', '£m', 'numberstring'] as const;

/** Whether a unit is one of those of the standard. */
export function isUnit(unit: string): boolean {
  return (units as readonly string[]).includes(unit);
}
