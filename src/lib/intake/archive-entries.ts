import { unzipSync } from 'fflate';

/**
 * The names of the files in a zip archive with the bytes each says it unpacks to; nothing is unpacked. Throws where the
 * bytes are no archive.
 *
 * @example archiveEntries(bytes).has('xl/workbook.xml') // a workbook of Excel
 */
export function archiveEntries(bytes: Uint8Array): Map<string, number> {
  const entries = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries.set(name, (entries.get(name) ?? 0) + originalSize);
      return false;
    },
  });
  return entries;
}
