import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes several files as one: all of them are written beside their targets first and renamed only when every one
 * is complete, so that a failure half way leaves the files of before.
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const written = [...files].map(([name, content]) => ({
    content,
    target: join(folder, name),
    draft: join(folder, `${name}.draft`),
  }));
  try {
    for (const { draft, content } of written) {
      await mkdir(dirname(draft), { recursive: true });
      await writeFile(draft, content);
    }
    for (const { draft, target } of written) await rename(draft, target);
  } finally {
    for (const { draft } of written) await rm(draft, { force: true });
  }
}
