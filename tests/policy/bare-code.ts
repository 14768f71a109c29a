import ts from 'typescript';
import type { ProjectFile } from './project-files.ts';
import { codeOf } from './read-imports.ts';

/** The door through which code is fetched when it is needed. */
const door = 'fetchCode';

/** Files that say a failure in their own words, because the door would weigh on every page. */
const ownWords = ['src/client/elements/my-authority.ts'];

/** Every `import()` of a file that does not stand alone in a function handed to the door, as it is written. */
export function bareCode(file: ProjectFile): string[] {
  if (ownWords.includes(file.path)) return [];
  return codeOf(file).flatMap((code) => {
    const source = ts.createSourceFile(file.path, code, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isFetched(node) && !isHandedOver(node)) found.push(`${file.path}: ${node.getText()}`);
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
}

/** How often a file fetches code when it is needed, through the door or not. */
export function countFetched(file: ProjectFile): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (isFetched(node)) count += 1;
    node.forEachChild(visit);
  };
  for (const code of codeOf(file)) visit(ts.createSourceFile(file.path, code, ts.ScriptTarget.Latest, true));
  return count;
}

function isFetched(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isHandedOver(node: ts.CallExpression): boolean {
  const { parent: load } = node;
  return (
    ts.isArrowFunction(load) &&
    ts.isCallExpression(load.parent) &&
    ts.isIdentifier(load.parent.expression) &&
    load.parent.expression.text === door
  );
}
