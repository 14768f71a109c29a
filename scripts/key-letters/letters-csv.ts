/** What a mail merge needs of one letter. */
export interface Letter {
  name: string;
  code: string;
  link: string;
}

/** The letters as comma-separated text for a mail merge: every cell between quotation marks, a line for each letter. */
export function lettersCsv(letters: readonly Letter[]): string {
  const rows = letters.map(({ name, code, link }) => [name, code, link]);
  return [['name', 'code', 'link'], ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
