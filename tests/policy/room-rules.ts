import { posix } from 'node:path';
import type { ProjectFile } from './project-files.ts';
import { readImports } from './read-imports.ts';

const subjects = ['link', 'finding', 'outcome', 'indicator', 'authority', 'answer', 'plan', 'release'];

/** The rooms of each floor. A subject has the same name on all of them. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/lib': [
    'disclosure',
    'intake',
    'links',
    'offline',
    'plans',
    'position',
    'query',
    'release',
    'screen',
    'site',
    'sql',
    'stats',
    'tables',
    'words',
  ],
  'src/lib/words': subjects,
  'src/charts': ['drawing', 'link', 'place', 'answer', 'plan'],
  'src/components': ['site', 'data', ...subjects],
  'src/client': [
    'authority',
    'console',
    'editor',
    'elements',
    'engine',
    'explorer',
    'page',
    'plans',
    'service-worker',
  ],
};

/** The folders that are no room of their floor. */
export function strangeRooms(folders: readonly string[]): string[] {
  return folders.filter((folder) => {
    const known = rooms[posix.dirname(folder)];
    return known && !(folder in rooms) && !known.includes(posix.basename(folder));
  });
}

/** The folders that hold more files than this, with how many. */
export function fullFolders(files: readonly ProjectFile[], most: number): string[] {
  return [...Map.groupBy(files, ({ path }) => posix.dirname(path))]
    .filter(([, held]) => held.length > most)
    .map(([folder, held]) => `${folder}: ${held.length} files`);
}

/** Components of the house that a single address shows: they belong beside its page. */
export function lonelyComponents(files: readonly ProjectFile[]): string[] {
  const users = usersOf(files);
  return files
    .map(({ path }) => path)
    .filter((path) => path.startsWith('src/components/') && path.endsWith('.astro'))
    .flatMap((path) => {
      const places = [...placesOf(path, users)];
      const alone = places.length < 2 && !places.some((place) => place.startsWith('src/layouts/'));
      return alone ? [`${path}: ${places.join() || 'shown nowhere'}`] : [];
    });
}

/** Components beside a page, `_X.astro`, that are not shown by it and its like, or by another folder too. */
export function strayedComponents(files: readonly ProjectFile[]): string[] {
  const users = usersOf(files);
  return files
    .map(({ path }) => path)
    .filter((path) => path.startsWith('src/pages/') && /\/_[^/]+\.astro$/.test(path))
    .flatMap((path) => {
      const others = [...(users.get(path) ?? [])].filter(
        (user) => posix.dirname(user) !== posix.dirname(path),
      );
      if (others.length > 0) return [`${path}: ${others.join()}`];
      return users.has(path) ? [] : [`${path}: shown nowhere`];
    });
}

/** Which files of `src` import each. */
function usersOf(files: readonly ProjectFile[]): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const file of files)
    for (const { file: imported } of readImports(file))
      if (imported) users.set(imported, (users.get(imported) ?? new Set()).add(file.path));
  return users;
}

/** The pages, layouts and texts that show a component, directly or inside another. */
function placesOf(path: string, users: ReadonlyMap<string, ReadonlySet<string>>, seen = new Set<string>()) {
  const places = new Set<string>();
  for (const user of users.get(path) ?? []) {
    if (seen.has(user)) continue;
    seen.add(user);
    const within = user.startsWith('src/components/') || /\/_[^/]+$/.test(user);
    for (const place of within ? placesOf(user, users, seen) : [user]) places.add(place);
  }
  return places;
}
