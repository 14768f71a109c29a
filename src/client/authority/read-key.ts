/** A key as it is sent: 16 bytes in base64url. */
const keyLength = 22;

/** What a fragment, a link or a pasted text holds of a key. */
export type KeyReading =
  | { kind: 'none' }
  | { kind: 'whole'; key: string }
  /** Something stands where a key should, with another length or with signs that no key has. */
  | { kind: 'mutilated'; length: number };

/**
 * The key in the fragment of an address: what stands behind `#key=`. Spaces and the signs that mail programs put after
 * a link are passed over.
 *
 * @example keyInFragment('#key=dFrWHqN_jUW8My8pr6v5yQ') // { kind: 'whole', key: 'dFrWHqN_jUW8My8pr6v5yQ' }
 */
export function keyInFragment(fragment: string): KeyReading {
  const text = /(?:^#|&)key=([^&]*)/.exec(fragment)?.[1];
  return text === undefined ? { kind: 'none' } : readKey(text);
}

/** The key in what a reader pasted: the whole link, its end, or the key alone. */
export function keyInText(text: string): KeyReading {
  if (text.trim() === '') return { kind: 'none' };
  return readKey(/key=(.*)$/s.exec(text)?.[1] ?? text);
}

function readKey(text: string): KeyReading {
  const key = decoded(text)
    .replaceAll(/[\s\u200B\uFEFF]/g, '')
    .replace(/[.,;:>)\]"'”’]+$/, '');
  return key.length === keyLength && /^[\w-]+$/.test(key)
    ? { kind: 'whole', key }
    : { kind: 'mutilated', length: key.length };
}

/** Percent signs decoded, where they are well formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
