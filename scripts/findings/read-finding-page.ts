/** What programs need of a finding's page: its place in the report and the indicators it names. */
export interface FindingPage {
  /** Name of the file without its ending, which is the end of its address. */
  slug: string;
  number: number;
  bears: string[];
  supports: string[];
  outcomes: string[];
  /** What stands between the two lines of dashes. */
  frontmatter: string;
  /** What stands after them. */
  body: string;
}

/**
 * Reads a finding's page without a reader of YAML: the number and the lists of indicators, which stand in brackets.
 * The schema of the collection checks all the rest when the site is built.
 */
export function readFindingPage(name: string, text: string): FindingPage {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  const [frontmatter, body] = [parts?.[1], parts?.[2]];
  const number = /^number: (\d+)$/m.exec(frontmatter ?? '')?.[1];
  if (frontmatter === undefined || body === undefined || number === undefined)
    throw new Error(`readFindingPage requires frontmatter with a number: ${name}`);
  return {
    slug: name.replace(/\.mdx$/, ''),
    number: Number(number),
    bears: listIn(frontmatter, /^bears:\s*\[([^\]]*)\]/m),
    supports: listIn(frontmatter, /^ {2}supports:\s*\[([^\]]*)\]/m),
    outcomes: listIn(frontmatter, /^ {2}outcomes:\s*\[([^\]]*)\]/m),
    frontmatter,
    body,
  };
}

function listIn(frontmatter: string, pattern: RegExp): string[] {
  const inside = pattern.exec(frontmatter)?.[1] ?? '';
  return inside
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}
