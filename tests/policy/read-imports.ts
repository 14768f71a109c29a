import { posix } from 'node:path';
import ts from 'typescript';
import type { ProjectFile } from './project-files.ts';

/** One thing a file imports. */
export interface Import {
  /** As written, for instance `../lib/stats/pearson.ts` or `d3`. */
  specifier: string;
  /** Path from the root of the project when it is a file of ours. */
  file: string | undefined;
  /** Name of the package when it is not: `d3`, `@uwdata/flechette`, `node:fs`, `astro:content`. */
  package: string | undefined;
  /** Whether it stands in a `<script>` of an Astro file, and so runs in the browser. */
  inScript: boolean;
  /** Whether it takes types only (`import type`), of which nothing is left when the code runs. */
  isType: boolean;
}

/** All that a TypeScript, JavaScript, Astro or MDX file imports, static or dynamic, types included. */
export function readImports({ path, text }: ProjectFile): Import[] {
  if (path.endsWith('.astro')) {
    const { module, scripts } = splitAstro(text);
    return [...importsOf(path, module, false), ...scripts.flatMap((script) => importsOf(path, script, true))];
  }
  if (path.endsWith('.mdx')) return importsOf(path, onlyImportLines(text), false);
  return importsOf(path, text, false);
}

/** The pieces of code in a file, each whole in itself. */
export function codeOf({ path, text }: ProjectFile): string[] {
  if (path.endsWith('.mdx')) return [onlyImportLines(text)];
  if (!path.endsWith('.astro')) return [text];
  const { module, scripts } = splitAstro(text);
  return [module, ...scripts];
}

/** What runs at build time and what runs in the browser. */
function splitAstro(text: string): { module: string; scripts: string[] } {
  const module = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return {
    module,
    scripts: [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? ''),
  };
}

/** Prose could hold the word import anywhere; MDX imports stand at the start of a line. */
function onlyImportLines(text: string): string {
  return (text.match(/^(import|export)\b.*$/gm) ?? []).join('\n');
}

/** The imports of one piece of code. */
function importsOf(path: string, code: string, inScript: boolean): Import[] {
  const types = typeImports(code);
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName: specifier, pos }) => {
    const ours = specifier.startsWith('.');
    return {
      specifier,
      isType: types.some(({ from, to }) => from <= pos && pos < to),
      file: ours ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : undefined,
      package: ours ? undefined : packageOf(specifier),
      inScript,
    };
  });
}

/** Where the statements stand that import or pass on types and nothing else. */
function typeImports(code: string): { from: number; to: number }[] {
  return ts
    .createSourceFile('', code, ts.ScriptTarget.Latest)
    .statements.filter(
      (statement) =>
        (ts.isImportDeclaration(statement) &&
          statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
        (ts.isExportDeclaration(statement) && statement.isTypeOnly),
    )
    .map(({ pos, end }) => ({ from: pos, to: end }));
}

/** The package a bare specifier belongs to. */
function packageOf(specifier: string): string {
  if (/^[a-z]+:/.test(specifier)) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
