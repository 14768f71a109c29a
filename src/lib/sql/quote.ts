/** A text as a literal of SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an identifier of SQL, whatever stands in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names and texts of our own lists, parted by commas. */
export function quoteTexts(texts: readonly string[]): string {
  return texts.map(quoteText).join(', ');
}
