import { createHash, createHmac } from 'node:crypto';

/** A secret shorter than this can be guessed, and with it every code. */
export const shortestSecret = 16;

/** What the secret makes of one authority. */
export interface Identity {
  code: string;
  /** Handed to the authority alone. */
  token: string;
  /** SHA-256 of the token, in hexadecimal: published, so that a page can recognise the token. */
  tokenHash: string;
}

/**
 * The identity of every possible authority number. Numbers 1 to 999 are put in the order of a keyed hash and the
 * rank of a number is its code, so that a new authority never moves the others and only the secret tells which is
 * which. The token is the first 16 bytes of another keyed hash.
 */
export function identities(secret: string): (number: number) => Identity {
  if (secret.length < shortestSecret)
    throw new Error(
      `identities requires a secret of at least ${shortestSecret} characters: ${secret.length}`,
    );
  const keyed = (text: string) => createHmac('sha256', secret).update(text).digest();
  const numbers = Array.from({ length: 999 }, (_, index) => index + 1);
  const hashes = numbers.map((number) => ({ number, hash: keyed(`code:${number}`) }));
  const ranks = new Map(
    hashes
      .toSorted((a, b) => a.hash.compare(b.hash))
      .map(({ number }, index) => [number, index + 1] as const),
  );
  return (number) => {
    const rank = ranks.get(number);
    if (rank === undefined) throw new Error(`identities requires a number from 1 to 999: ${number}`);
    const token = keyed(`token:${number}`).subarray(0, 16).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('hex');
    return { code: `A${String(rank).padStart(3, '0')}`, token, tokenHash };
  };
}
