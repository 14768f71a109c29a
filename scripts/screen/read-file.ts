import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { textTableReader } from '../../src/lib/screen/read-text-table.ts';
import type { TextTable } from '../../src/lib/screen/text-table.ts';

/**
 * Reads a comma-separated file piece by piece, unpacked where it is gzip, so that its size matters little. Bytes that
 * are not UTF-8 become the sign that stands for such, which a check then finds.
 */
export async function readFile(path: string): Promise<TextTable> {
  const reader = textTableReader(basename(path));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  const bytes = (await isGzip(path)) ? file.pipe(createGunzip()) : file;
  try {
    for await (const piece of bytes) {
      if (!reader.take(decoder.decode(piece as Uint8Array, { stream: true }))) break;
    }
    reader.take(decoder.decode());
    return reader.finish();
  } catch (cause) {
    return unreadable(cause as NodeJS.ErrnoException);
  } finally {
    file.destroy();
  }
}

/** Whether the first two bytes are those of gzip, whatever the name says. */
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** A table of nothing that says why. */
function unreadable({ code, message }: NodeJS.ErrnoException): TextTable {
  const fault = { kind: 'not_a_table', message: `the file cannot be read: ${code ?? message}` } as const;
  return { columns: [], rows: 0, lines: [], faults: [fault] };
}
