/** Whether the browser can compute a fingerprint: it does so on secure pages only. */
export function canMatchKeys(): boolean {
  return 'crypto' in globalThis && typeof crypto.subtle === 'object';
}

/**
 * The authority whose published fingerprint is that of the key, or undefined. The key stays in this function: it is
 * neither kept nor sent.
 */
export async function matchKey(
  key: string,
  fingerprints: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
  const own = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return Object.keys(fingerprints).find((code) => fingerprints[code] === own);
}
