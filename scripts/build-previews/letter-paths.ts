import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';

const faces = {
  serif: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  sans: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
} as const;

/** A line of words as outlines, so that a picture needs no font where it is drawn. */
export interface WordPath {
  /** Outline with the baseline's left end at 0, 0. */
  d: string;
  width: number;
}

type Font = ReturnType<typeof load>;
const loaded = new Map<string, Font>();
const outlines = new Map<string, { d: string; advance: number }>();

/** Words in one of the site's faces, `size` px high. A letter the face lacks is left out. */
export function wordPath(words: string, face: keyof typeof faces, size: number): WordPath {
  const font = loaded.get(face) ?? load(face);
  loaded.set(face, font);
  const scale = size / font.unitsPerEm;
  let x = 0;
  const parts = [...words].map((letter) => {
    const { d, advance } = outlineOf(font, face, letter);
    const placed = place(d, scale, x);
    x += advance * scale;
    return placed;
  });
  return { d: parts.join(''), width: x };
}

/** Words in lines no wider than `width` px. */
export function wrapPaths(words: string, face: keyof typeof faces, size: number, width: number): string[] {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const longer = line ? `${line} ${word}` : word;
    if (line && wordPath(longer, face, size).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function load(face: keyof typeof faces) {
  const font = create(readFileSync(join(import.meta.dirname, '../../node_modules', faces[face])));
  if (font.isCollection) throw new Error(`wordPath unsupported font: ${faces[face]}`);
  return font;
}

function outlineOf(font: Font, face: string, letter: string): { d: string; advance: number } {
  const key = `${face}${letter}`;
  const known = outlines.get(key);
  if (known) return known;
  const glyph = font.glyphsForString(letter)[0];
  const outline = glyph && glyph.id !== 0 ? { d: glyph.path.toSVG(), advance: glyph.advanceWidth } : none;
  outlines.set(key, outline);
  return outline;
}

const none = { d: '', advance: 0 };

/** The outline scaled and moved; in a font y points up, in a picture down. */
function place(d: string, scale: number, x: number): string {
  let isX = true;
  return d.replace(
    /([A-Za-z])|(-?\d*\.?\d+(?:e-?\d+)?)[ ,]?/g,
    (_whole, command?: string, value?: string) => {
      if (command) {
        isX = true;
        return command;
      }
      const number = Number(value) * scale;
      const written = isX ? x + number : -number;
      isX = !isX;
      return `${Math.round(written * 100) / 100} `;
    },
  );
}
