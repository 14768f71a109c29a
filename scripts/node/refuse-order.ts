/** Says why a program cannot do what it was told; the code to end with. */
export function refuseOrder(reason: string): number {
  console.error(reason);
  return 2;
}
