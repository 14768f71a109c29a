import { fileLimits } from '../limits.ts';
import { megabytes, refuse } from './refuse.ts';

/** A gzip file unpacked, up to a size and a ratio: a small file that would become a huge one is refused on the way. */
export async function unpackFile(name: string, file: Blob): Promise<Blob> {
  const most = Math.min(fileLimits.unpackedBytes, file.size * fileLimits.ratio);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw refuse(name, 'is a damaged gzip file', 'Fetch or pack it again, or open it unpacked.');
    });
    if (done) return new Blob(parts);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw refuse(
        name,
        `would become larger than ${megabytes(most)} when unpacked`,
        `Unpack it yourself and open a part of it; at most ${megabytes(fileLimits.unpackedBytes)} and ${fileLimits.ratio} times its packed size are allowed.`,
      );
    }
    parts.push(value);
  }
}
