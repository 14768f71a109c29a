/**
 * The rules of a style sheet that hold in light and on any screen, every variable replaced by its light value, for
 * programs that know neither. Rules inside @media, @container and the like are left out; words, which are drawn as
 * outlines, are of the class `word`.
 */
export function plainStyles(css: string): string {
  const rules = topRules(css);
  const values = lightValues(rules);
  return rules
    .filter(({ head }) => !head.startsWith('@') && head !== ':root')
    .map(
      ({ head, body }) =>
        `${head.replace(/(^|[\s,>])text(?=[\s.,:{]|$)/g, '$1.word')}{${replaceVariables(body, values)}}`,
    )
    .join('\n');
}

interface Rule {
  head: string;
  body: string;
}

/** The rules of the outermost level, in order. */
function topRules(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let [depth, start, open] = [0, 0, 0];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '{') {
      if (depth === 0) open = i;
      depth += 1;
    } else if (text[i] === '}') {
      depth -= 1;
      if (depth === 0) rules.push({ head: headOf(text.slice(start, open)), body: text.slice(open + 1, i) });
      if (depth === 0) start = i + 1;
    }
  }
  return rules;
}

/** What stands before a rule's brace, without statements such as @import that end before it. */
function headOf(text: string): string {
  return (text.split(';').at(-1) ?? '').trim();
}

/** The variables of the first rule for the root, which is the light one. */
function lightValues(rules: readonly Rule[]): Map<string, string> {
  const root = rules.find(({ head }) => head === ':root')?.body ?? '';
  return new Map(
    [...root.matchAll(/(--[\w-]+):\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** A variable without a value is one a page sets by state, and has a default or nothing to say here. */
function replaceVariables(body: string, values: ReadonlyMap<string, string>): string {
  return body.replace(
    /var\((--[\w-]+)(?:,([^()]*))?\)/g,
    (_whole, name: string, other?: string) => values.get(name) ?? other ?? 'initial',
  );
}
