import { csvFile } from '../../src/lib/tables/csv-file.ts';

/** What a mail merge needs of one letter. */
export interface Letter {
  name: string;
  code: string;
  link: string;
}

/** The letters as comma-separated text for a mail merge, a line for each letter. */
export function lettersCsv(letters: readonly Letter[]): string {
  const rows = letters.map(({ name, code, link }) => [name, code, link]);
  return csvFile([], ['name', 'code', 'link'], rows);
}
