import { isText, type Declaration } from './leaf-kind.ts';

/** A column of a Parquet file and what is within it, as its reader of values goes by it. */
export interface StoredTree {
  element: Declaration & { name: string; repetition_type?: string };
  children: StoredTree[];
}

/** What a Parquet file declares of a column that may hold lists or columns of its own. */
export type Declared =
  | { form: 'leaf'; leaf: Declaration }
  | { form: 'list'; of: Declared }
  | { form: 'map'; key: Declared; value: Declared }
  | { form: 'struct'; fields: readonly (readonly [name: string, of: Declared])[] }
  | { form: 'variant' };

/**
 * What a column declares. Afterwards the reader of values no longer knows of it, unless it loses nothing: values come as
 * they are stored, and the pairs of a map as a list in an object under `pairsOf`.
 */
export function takeDeclared(tree: StoredTree): Declared {
  const declared = takeOne(tree);
  return tree.element.repetition_type === 'REPEATED' ? { form: 'list', of: declared } : declared;
}

/** Where the pairs of a map stand in its stored value. */
export function pairsOf(stored: object): readonly { key: unknown; value: unknown }[] {
  return (Object.values(stored)[0] ?? []) as { key: unknown; value: unknown }[];
}

function takeOne(tree: StoredTree): Declared {
  const { element, children } = tree;
  const [only] = children;
  if (!only) return { form: 'leaf', leaf: takeLeaf(element) };
  if (element.logical_type?.type === 'VARIANT') return { form: 'variant' };
  const isOne = children.length === 1 && only.element.repetition_type === 'REPEATED';
  if (element.converted_type === 'LIST' && isOne && only.children.length < 2) {
    const [inner] = only.children;
    return { form: 'list', of: inner ? takeDeclared(inner) : takeOne(only) };
  }
  if (element.converted_type === 'MAP' && isOne && only.children.length === 2) {
    const [key, value] = ['key', 'value'].map((part) =>
      only.children.find((child) => child.element.name === part),
    );
    delete element.converted_type;
    delete element.logical_type;
    if (key && value) return { form: 'map', key: takeDeclared(key), value: takeDeclared(value) };
  }
  return {
    form: 'struct',
    fields: children.map((child) => [child.element.name, takeDeclared(child)] as const),
  };
}

function takeLeaf(element: StoredTree['element']): Declaration {
  const declared: Declaration = { ...element };
  const kind = element.logical_type?.type ?? '';
  const losesNothing =
    ['INTEGER', 'UUID', 'FLOAT16'].includes(kind) || /^U?INT_/.test(element.converted_type ?? '');
  if (losesNothing) return declared;
  delete element.logical_type;
  delete element.converted_type;
  if (isText(declared)) element.converted_type = 'UTF8';
  if (element.type === 'INT96') element.converted_type = 'INTERVAL96';
  return declared;
}
