import type { ProjectFile } from './project-files.ts';
import { readImports } from './read-imports.ts';

/** Every circle of files: each group in which every file needs, directly or not, every other; in the order of their names. */
export function findCircles(files: readonly ProjectFile[]): string[][] {
  const imports = new Map(files.map((file) => [file.path, ours(file)]));
  const reached = new Map([...imports.keys()].map((path) => [path, reach(path, imports)]));
  const circles = [...reached].flatMap(([path, all]) =>
    all.has(path) ? [[...all].filter((other) => reached.get(other)?.has(path)).toSorted()] : [],
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()].toSorted();
}

/** The files of ours that a file imports. */
function ours(file: ProjectFile): string[] {
  return readImports(file).flatMap((found) => found.file ?? []);
}

/** All that a file needs, directly or not; itself only if it stands in a circle. */
function reach(from: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(imports.get(from) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...(imports.get(path) ?? []));
  }
  return seen;
}
