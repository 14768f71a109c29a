import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export interface ProgramSought {
  name: string;
  /** The variable that names the program where it lies elsewhere. */
  variable: string;
  /** Names to be found on the path, and full paths. */
  places: readonly string[];
  /** How to get it. */
  remedy: string;
}

/** An installed program. Throws one line that says how to get it. */
export function findProgram({ name, variable, places, remedy }: ProgramSought): string {
  const asked = process.env[variable];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = places.flatMap((place) =>
    isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place)),
  );
  const found = (asked ? [asked] : candidates).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `${name} was not found, so nothing was tried in it: ${remedy}, or set ${variable} to its program.`,
  );
}
