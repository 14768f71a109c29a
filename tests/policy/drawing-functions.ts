import ts from 'typescript';
import type { ProjectFile } from './project-files.ts';

/** The exported functions of a file that draw a whole chart: those that give back an `<svg>`, or do not say what. */
export function drawingFunctions({ path, text }: ProjectFile): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(isExported).flatMap(functionsOf).filter(drawsOrIsSilent).map(nameOf);
}

/** The names of golden pictures that a test asks for, as far as they are written down. */
export function goldensAskedFor({ text }: ProjectFile): string[] {
  return Array.from(text.matchAll(/expectGolden\(\s*['"`]([a-z0-9-]+)/g), ([, name = '']) => name);
}

/** The name of a function as that of a file. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

type Named = { name: string; type: ts.TypeNode | undefined };

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** The functions that a statement declares, with the type of what they give back. */
function functionsOf(statement: ts.Statement): Named[] {
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? '', type: statement.type }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
      ? [{ name: name.getText(), type: initializer.type }]
      : [],
  );
}

function drawsOrIsSilent({ type }: Named): boolean {
  return type === undefined || type.getText() === 'SVGSVGElement';
}

function nameOf({ name }: Named): string {
  return name;
}
