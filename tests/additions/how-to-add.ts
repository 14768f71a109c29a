import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a paragraph of *How to add* in the README tells a newcomer to do. */
export interface HowTo {
  /** Every file, folder and command that it names. */
  named: readonly string[];
  /** Its commands, in order. */
  commands: readonly string[];
}

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

/** The paragraphs of *How to add*, by what they add: "A source", "An indicator" … */
export function howToAdd(text = readme): Map<string, HowTo> {
  const section = /^## How to add\n(.*?)^## /ms.exec(text)?.[1] ?? '';
  const paragraphs = section.matchAll(/^\*\*(.+?)\.\*\*(.*?)(?=^\*\*|\n$(?![\s\S]))/gms);
  return new Map(
    Array.from(paragraphs, ([, what = '', told = '']) => {
      const named = Array.from(told.matchAll(/`([^`]+)`/g), ([, name = '']) => name);
      return [what, { named, commands: named.filter((name) => name.startsWith('data:')) }];
    }),
  );
}

/** Whether a paragraph names this file: by its path, by its name, by its folder, or with `<name>` for a part of it. */
export function names({ named }: HowTo, path: string): boolean {
  return named.some((name) => {
    if (name.endsWith('/')) return path.startsWith(name);
    const pattern = name
      .split('<name>')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[a-z0-9-]+');
    return new RegExp(`(^|/)${pattern}$`).test(path);
  });
}
