/**
 * Words a page may not use: claims of cause or of significance, ranking, alarm, and words for which the glossary
 * has another. "Significant" may stand inside quotation marks that cite the naive test.
 */
export const forbiddenWords = new RegExp(
  [
    String.raw`(?<![“"‘])\bsignifican(?:t|tly|ce)\b`,
    String.raw`\b(?:leads?|led) to\b`,
    String.raw`\b(?:impact|impacts|impacted) (?:of|on)\b`,
    String.raw`\bdriv(?:es|en by)\b`,
    String.raw`\bcouncils?\b`,
    String.raw`\bmetrics?\b`,
    String.raw`\bbest-performing\b|\bworst\b|\bleague tables?\b`,
    String.raw`\bno effect\b`,
    String.raw`\bshocking|\bamazing|\bunfortunately\b`,
  ].join('|'),
  'gi',
);

/**
 * What of a page's source a reader may come to see: text, attribute texts and strings, without comments,
 * imports, scripts, styles, tag names and data attributes. Lines keep their numbers.
 */
export function readerText(source: string): string {
  const unseen = [
    /<!--[\s\S]*?-->/g,
    /\/\*[\s\S]*?\*\//g,
    /(?<![:\w])\/\/.*$/gm,
    /^\s*(?:import|export)\b[^;]*?from\s.*$/gm,
    /<(script|style)\b[\s\S]*?<\/\1>/g,
    /\s(?:class|id|data-[\w-]+|href|src|slot|for|name)=(?:"[^"]*"|\{[^}]*\})/g,
  ];
  return unseen.reduce((text, pattern) => text.replaceAll(pattern, keepLines), source);
}

/** As many line ends as the text had, and nothing else. */
function keepLines(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
