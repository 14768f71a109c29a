import { inflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary as text, and its stream unpacked where it has one. */
interface PdfObject {
  dictionary: string;
  stream: string;
}

/**
 * The text of each page of a PDF that Chromium printed, in the order it was drawn, spaces squeezed. Reads no more of the
 * format than Chromium writes: plain objects, deflated streams, fonts with a map to Unicode.
 */
export function readPdfPages(bytes: Buffer): string[] {
  const objects = readObjects(bytes);
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type\s*\/Page\b(?!s)/.test(dictionary))
    .map((page) => textOfPage(page, objects));
}

function readObjects(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)(?:\bstream\r?\n|endobj)/g)) {
    const [whole, id = '', dictionary = ''] = match;
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const start = match.index + whole.length;
    const raw = whole.trimEnd().endsWith('stream') ? bytes.subarray(start, start + length) : undefined;
    const isDeflated = dictionary.includes('/FlateDecode');
    objects.set(id, {
      dictionary,
      stream: raw ? (isDeflated ? unpack(raw) : raw.toString('latin1')) : '',
    });
  }
  return objects;
}

/** Pictures and fonts are of no use here and may be cut; they read as nothing. */
function unpack(raw: Buffer): string {
  try {
    return inflateSync(raw).toString('latin1');
  } catch {
    return '';
  }
}

type Letters = ReadonlyMap<string, string>;

function textOfPage(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const fonts = fontsOf(page, objects);
  const contents = /\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1] ?? '';
  const drawing = objects.get(contents)?.stream ?? '';
  let letters: Letters = new Map();
  const pieces: string[] = [];
  for (const [operation, font, hex] of drawing.matchAll(
    /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bT[mdD*]\b|\bET\b/g,
  )) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    else if (hex === undefined) pieces.push(operation === 'ET' ? ' ' : '');
    else pieces.push(decode(hex.toUpperCase(), letters));
  }
  return pieces.join('').replaceAll(/\s+/g, ' ').trim();
}

function decode(hex: string, letters: Letters): string {
  const width = [...letters.keys()][0]?.length ?? 4;
  const codes = hex.match(new RegExp(`.{${width}}`, 'g')) ?? [];
  return codes.map((code) => letters.get(code) ?? '').join('');
}

/** Fonts by the name a page calls them, each as a map from codes to letters. */
function fontsOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): Map<string, Letters> {
  const resources = /\/Resources (\d+) 0 R/.exec(page.dictionary)?.[1];
  const dictionary = resources ? (objects.get(resources)?.dictionary ?? '') : page.dictionary;
  const fonts = /\/Font\s*<<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1] ?? '';
      return [name, lettersOf(objects.get(map)?.stream ?? '')];
    }),
  );
}

/** The map of a font: single codes and runs of codes. */
function lettersOf(map: string): Letters {
  const letters = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', letter = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(code.toUpperCase(), fromUtf16(letter));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', letter = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
      for (let code = first; code <= last; code++) {
        const key = code.toString(16).toUpperCase().padStart(from.length, '0');
        letters.set(
          key,
          fromUtf16((parseInt(letter, 16) + code - first).toString(16).padStart(letter.length, '0')),
        );
      }
    }
  }
  return letters;
}

function fromUtf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)));
}
