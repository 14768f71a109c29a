/** A DuckDB type by what its values are made of. */
export type TypeShape =
  | { form: 'plain'; type: string }
  | { form: 'list'; of: TypeShape }
  | { form: 'struct'; fields: readonly (readonly [name: string, shape: TypeShape])[] }
  | { form: 'map'; key: TypeShape; value: TypeShape };

/**
 * What the values of a DuckDB type are made of, from the type as DuckDB writes it. Undefined for what the text of a
 * value cannot be taken apart by: unions, structures without names, and a type that is cut short.
 *
 * @example typeShape('STRUCT(a INTEGER, b VARCHAR[])')
 */
export function typeShape(type: string): TypeShape | undefined {
  const list = /^([\s\S]*)\[\d*\]$/.exec(type);
  if (list) {
    const of = typeShape(list[1] ?? '');
    return of && { form: 'list', of };
  }
  const [, outer, inner = ''] = /^(\w+)\(([\s\S]*)\)$/.exec(type) ?? [];
  if (outer === 'STRUCT') return structShape(splitTop(inner));
  if (outer === 'MAP') return mapShape(splitTop(inner));
  return outer === 'UNION' || !isWhole(type) ? undefined : { form: 'plain', type };
}

function structShape(parts: readonly string[]): TypeShape | undefined {
  const fields: [string, TypeShape][] = [];
  for (const part of parts) {
    const [, quoted, bare, type = ''] = /^(?:"((?:[^"]|"")*)"|(\w+)) ([\s\S]+)$/.exec(part) ?? [];
    const name = quoted?.replaceAll('""', '"') ?? bare;
    const shape = name === undefined ? undefined : typeShape(type);
    if (name === undefined || !shape) return undefined;
    fields.push([name, shape]);
  }
  return { form: 'struct', fields };
}

function mapShape(parts: readonly string[]): TypeShape | undefined {
  const [key, value] = parts.map(typeShape);
  return key && value && parts.length === 2 ? { form: 'map', key, value } : undefined;
}

/** What stands between commas that are in no brackets and no quotation marks. */
function splitTop(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g)) {
    if (token === '(') depth++;
    if (token === ')') depth--;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

/** Whether every bracket that opens is closed: a long type may have been cut. */
function isWhole(type: string): boolean {
  const bare = type.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
  return /^[A-Z]/.test(bare) && bare.split('(').length === bare.split(')').length;
}
