import type { KeyReading } from './read-key.ts';

/** Why a key opens nothing, and what to do. */
export interface Refusal {
  what: string;
  remedy: string;
}

/** How many signs a key has. */
const keyLength = 22;

/** The words for a key that is not there, not whole, unknown here, or that this page may not look at. */
export function refusalOf(
  reading: Exclude<KeyReading, { kind: 'whole' }> | { kind: 'unknown' } | { kind: 'insecure' },
): Refusal {
  switch (reading.kind) {
    case 'none':
      return { what: 'There is no key in this field.', remedy: 'Paste the private link you were sent.' };
    case 'mutilated':
      return {
        what: `This key is not whole: ${lengthFault(reading.length)}.`,
        remedy:
          'Mail programs break long addresses: copy the link again, to its last letter, and paste it below.',
      };
    case 'unknown':
      return {
        what: 'This key fits no authority here.',
        remedy:
          'A letter may have changed on the way, or the link may be for another copy of this site. Ask whoever sent it, or find your code by three figures.',
      };
    case 'insecure':
      return {
        what: 'Your browser compares keys on secure pages only, and this one is not.',
        remedy: 'Open the link with https:// at its start, or find your code by three figures.',
      };
  }
}

function lengthFault(length: number): string {
  if (length === keyLength) return 'it holds signs that no key has';
  return `it has ${length} signs in place of ${keyLength}`;
}
