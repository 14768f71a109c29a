const texts: Record<string, string> = import.meta.glob('../../CHANGELOG.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** One heading of the list of changes with what stands under it. */
export interface Changes {
  heading: string;
  /** What belongs under the heading; empty where nothing explains it. */
  explanation: string;
  items: readonly string[];
}

/** The list of changes, heading by heading. */
export function allChanges(): Changes[] {
  const text = Object.values(texts)[0];
  if (text === undefined) throw new Error('allChanges not found: CHANGELOG.md');
  return parseChanges(text);
}

/**
 * The headings of second level of a Markdown text with their lists. Lines of one item or one paragraph are joined;
 * marks of code are left to the page.
 */
export function parseChanges(markdown: string): Changes[] {
  const parts = markdown.split(/^## +/m).slice(1);
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const blocks = lines
      .join('\n')
      .split(/\n(?=- )|\n{2,}/)
      .map((block) => block.trim().replace(/\s+/g, ' '));
    return {
      heading: heading.trim(),
      explanation: blocks.filter((block) => block !== '' && !block.startsWith('- ')).join(' '),
      items: blocks.filter((block) => block.startsWith('- ')).map((block) => block.slice(2)),
    };
  });
}
