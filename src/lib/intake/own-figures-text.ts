/** Signs that part cells in pasted or saved text, likeliest first where they are equally many. */
const delimiters = ['\t', ';', ',', '|'] as const;

/**
 * The cells of text as people paste or save it: parted by tabs, semicolons, commas or bars, whichever parts the
 * first lines most evenly and stands behind every cell in quotation marks. A byte order mark is dropped. Lines keep their place:
 * `rows[i]` is line i + 1 unless a cell holds line ends.
 *
 * @example cellsOfText('indicator;value\nre_referrals;19,5') // [['indicator', 'value'], ['re_referrals', '19,5']]
 */
export function cellsOfText(text: string): string[][] {
  return readOwnText(text).rows;
}

/** What a text holds, and the line in which a quotation mark opens that is not closed as it should be. */
export interface OwnText {
  rows: string[][];
  unclosed: number | undefined;
}

/** The cells of a text in the same way, with what would swallow rows of it. */
export function readOwnText(text: string): OwnText {
  const body = text.replace(/^\uFEFF/, '');
  const head = body.split(/\r\n|\n|\r/, 12).join('\n');
  const [delimiter] = delimiters
    .map((sign) => ({
      sign,
      isBehind: isBehindQuotes(head, sign),
      score: evenness(splitText(head, sign).rows),
    }))
    .toSorted((a, b) => Number(b.isBehind) - Number(a.isBehind) || b.score - a.score)
    .map(({ sign }) => sign);
  return splitText(body, delimiter ?? ',');
}

/** How well a delimiter parts lines: how many lines have as many cells as most of those with two or more. */
function evenness(rows: readonly string[][]): number {
  const widths = rows.map((row) => row.length).filter((width) => width > 1);
  const counts = Map.groupBy(widths, (width) => width);
  const [usual] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  return usual ? usual.length + Math.min(usual[0] ?? 0, 9) / 10 : 0;
}

/** Whether the first cell in quotation marks ends where this sign or the line does: another sign would be part of it. */
function isBehindQuotes(text: string, sign: string): boolean {
  const [, behind] = /^"[^"]*(?:""[^"]*)*" *(.)/.exec(text) ?? [];
  return behind === undefined || behind === sign;
}

/**
 * Text parted into rows and cells; a quotation mark opens a quoted cell only at its start. One that is never closed, or
 * runs over lines and has text behind it, is a stray mark.
 */
function splitText(text: string, delimiter: string): OwnText {
  const rows: string[][] = [[]];
  const quoted = / *"([^"]*(?:""[^"]*)*)("?)/y;
  const rest = new RegExp(`[^\\r\\n\\${delimiter}]*`, 'y');
  let stray: number | undefined;
  for (let at = 0; ; at += 1) {
    let value = '';
    quoted.lastIndex = at;
    const match = quoted.exec(text);
    if (match) {
      const [all, inside = '', close] = match;
      value = inside.replaceAll('""', '"');
      const isBehind = /[\r\n]/.test(inside) && isTextBehind(text, quoted.lastIndex, delimiter);
      if (close === '' || isBehind) stray ??= at + all.indexOf('"');
      at = quoted.lastIndex;
    }
    rest.lastIndex = at;
    rest.test(text);
    value += text.slice(at, rest.lastIndex);
    at = rest.lastIndex;
    rows.at(-1)?.push(value);
    if (at >= text.length) break;
    if (text[at] === delimiter) continue;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    rows.push([]);
  }
  const unclosed = stray === undefined ? undefined : text.slice(0, stray).split(/\r\n|\n|\r/).length;
  return { rows, unclosed };
}

/** Whether a quoted cell goes on behind its closing mark. */
function isTextBehind(text: string, from: number, delimiter: string): boolean {
  const [next] = /[^ ]|$/.exec(text.slice(from, from + 200)) ?? [''];
  return next !== '' && next !== delimiter && next !== '\n' && next !== '\r';
}
