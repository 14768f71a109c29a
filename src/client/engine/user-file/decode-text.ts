import { refuse } from './refuse.ts';

/** Text as UTF-8, with what had to be assumed about it. */
export interface DecodedText {
  text: Blob;
  notes: string[];
}

/**
 * A text file as UTF-8. By its first two bytes it may be UTF-16; what is no UTF-8 is taken for Windows-1252, in which
 * Excel saves a CSV by default, and that is said.
 */
export async function decodeText(name: string, file: Blob): Promise<DecodedText> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  if (wide) {
    const text = await recode(file, wide).catch(() => {
      throw refuse(name, 'is damaged: it is no full UTF-16 text', 'Save it again as CSV (UTF-8).');
    });
    return { text, notes: ['It was read as UTF-16.'] };
  }
  if (await isUtf8(file)) return { text: file, notes: [] };
  return {
    text: await recode(file, 'windows-1252'),
    notes: [
      'It is no UTF-8, so it was read as Windows-1252, the way Excel saves a CSV. Look whether £ and é are right.',
    ],
  };
}

async function isUtf8(file: Blob): Promise<boolean> {
  try {
    await readParts(file, 'utf-8', () => {});
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function recode(file: Blob, encoding: string): Promise<Blob> {
  const parts: string[] = [];
  await readParts(file, encoding, (part) => parts.push(part));
  return new Blob(parts);
}

/** Reads a text part by part, through a reader: Safari does not iterate over a stream. */
async function readParts(file: Blob, encoding: string, take: (part: string) => void): Promise<void> {
  const decoder = new TextDecoderStream(encoding, { fatal: true });
  const reader = file.stream().pipeThrough(decoder).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    take(value);
  }
}
