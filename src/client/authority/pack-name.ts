/** The name that stands on the pack of an authority, kept in the browser's localStorage under its code. */
const keyOf = (authority: string): string => `support-atlas:pack-name:${authority}`;

/** The name kept for the pack of an authority; empty where none is, or where the browser blocks its storage. */
export function packName(authority: string): string {
  try {
    return localStorage.getItem(keyOf(authority)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name on this device, or forgets it where it is empty; false where the browser keeps nothing. */
export function keepPackName(authority: string, name: string): boolean {
  if (name === '') return forgetPackName(authority);
  try {
    localStorage.setItem(keyOf(authority), name);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the name; false where the browser keeps nothing that could be forgotten. */
export function forgetPackName(authority: string): boolean {
  try {
    localStorage.removeItem(keyOf(authority));
    return true;
  } catch {
    return false;
  }
}
