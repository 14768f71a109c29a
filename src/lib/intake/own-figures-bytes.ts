/** What the first bytes of a reader's file show it to be. */
export type FileKind = 'archive' | 'old_excel' | 'pdf' | 'text' | 'unknown';

/** First bytes by which kinds of file are known. */
const starts: readonly { kind: FileKind; bytes: readonly number[] }[] = [
  { kind: 'archive', bytes: [0x50, 0x4b] },
  { kind: 'old_excel', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
];

/** What a file is, whatever its name says. Text has no NUL in it, unless it is marked as UTF-16. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const known = starts.find((start) => start.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return known.kind;
  return utf16Of(bytes) || !bytes.includes(0) ? 'text' : 'unknown';
}

/**
 * Bytes as text: UTF-16 where they say so, UTF-8 where they are, and otherwise the set of signs that older spreadsheets
 * in Western Europe save, in which every byte is a sign.
 *
 * @example textOfBytes(Uint8Array.of(0xa3, 0x35)) // '£5'
 */
export function textOfBytes(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
