/** Whether an interval leaves zero out. */
export function isClear({ lower, upper }: { lower: number; upper: number }): boolean {
  return lower > 0 || upper < 0;
}
