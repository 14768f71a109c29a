import type { Problem } from './problem.ts';

interface Kind {
  code: string;
  message: string;
  tip: string;
  /** Whether a text is of this kind. */
  fits: (text: string) => boolean;
}

/** First characters of zip archives and spreadsheets, Parquet, PDF and gzip. */
const binaryStarts = ['PK\u0003\u0004', 'PAR1', '%PDF', '\u001F'];

/** What is often saved under the name of a comma-separated file, likeliest first. */
const kinds: readonly Kind[] = [
  {
    code: 'empty_file',
    message: 'the file is empty',
    tip: 'The download may have failed; download the file again.',
    fits: (text) => text.trim() === '',
  },
  {
    code: 'html_file',
    message: 'the file is a web page or XML, not comma-separated text',
    tip: 'The publisher’s page was probably saved instead of the file; use the download button on that page.',
    fits: (text) => text.trimStart().startsWith('<'),
  },
  {
    code: 'binary_file',
    message: 'the file is not text',
    tip: 'It may be a spreadsheet or an archive under a wrong name; save it as comma-separated text (UTF-8).',
    fits: (text) => text.includes('\0') || binaryStarts.some((start) => text.startsWith(start)),
  },
  {
    code: 'not_utf8',
    message: 'the file holds characters that are not UTF-8',
    tip: 'Save it again as comma-separated text with the encoding UTF-8.',
    fits: (text) => text.includes('\uFFFD'),
  },
  {
    code: 'wrong_delimiter',
    message: 'the cells are not separated by commas',
    tip: 'Save the file again with a comma between the cells.',
    fits: (text) => /^[^,\r\n]*[;\t][^,\r\n]*([\r\n]|$)/.test(text),
  },
];

/**
 * What a text is when it is not comma-separated text at all: the problem with it, or nothing when it may be
 * read. Looks at the text only, never at the name of the file.
 *
 * @example recogniseForeignText('<!doctype html>', 'b1.csv')?.code // 'html_file'
 */
export function recogniseForeignText(text: string, source: string): Problem | undefined {
  const kind = kinds.find((candidate) => candidate.fits(text));
  if (!kind) return undefined;
  const { code, message, tip } = kind;
  return { level: 'error', source, code, message, tip, ...(text ? { actual: firstLine(text) } : {}) };
}

/** The beginning of a text, with what cannot be printed as a dot. */
function firstLine(text: string): string {
  return (text.split(/[\r\n]/, 1)[0] ?? '').slice(0, 60).replaceAll(/\p{Cc}/gu, '·');
}
