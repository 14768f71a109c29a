/** A name of the dictionary as it stands in a statement, without quotation marks. Throws on any other text. */
export function plainName(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`plainName unknown indicator: ${name}`);
  return name;
}

/** A whole number as it stands in a statement. Throws on any other. */
export function wholeNumber(value: number): number {
  if (!Number.isInteger(value)) throw new Error(`wholeNumber requires a whole number: ${value}`);
  return value;
}
