/** What a reader may set on the pack of an authority. */
export const packFields = ['name', 'title', 'note'] as const;

export type PackField = (typeof packFields)[number];

/** Where it is kept in the browser's localStorage, under the code of the authority. */
const keyOf = (authority: string, field: PackField): string => `support-atlas:pack-${field}:${authority}`;

/** What is kept for the pack of an authority; empty where nothing is, or where the browser blocks its storage. */
export function packText(authority: string, field: PackField): string {
  try {
    return localStorage.getItem(keyOf(authority, field)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text on this device, or forgets it where it is empty; false where the browser keeps nothing. */
export function keepPackText(authority: string, field: PackField, text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(keyOf(authority, field));
    else localStorage.setItem(keyOf(authority, field), text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets all that is kept for the pack of an authority. */
export function forgetPack(authority: string): void {
  for (const field of packFields) keepPackText(authority, field, '');
}
