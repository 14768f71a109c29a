declare global {
  interface ImportMetaEnv {
    /** Names by code in a build made with `IDENTITY=named`; empty in every other. */
    readonly AUTHORITY_NAMES?: Readonly<Record<string, string>>;
  }
}

/**
 * The names of authorities by their codes that this build may show: none in the default build, all in one made with
 * `IDENTITY=named`. The build writes them in, so nothing is fetched.
 */
export function authorityNames(): Readonly<Record<string, string>> {
  return import.meta.env.AUTHORITY_NAMES ?? {};
}

/**
 * What to call an authority where a reader sees it: its code, or its name in a named build. Addresses and data keep the
 * code. A code that is not among the names stays as it is.
 *
 * @example authorityName('A019') // 'A019'
 */
export function authorityName(
  code: string,
  names: Readonly<Record<string, string>> = authorityNames(),
): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? code;
}

/** Whether this build shows names, which makes it one that must not be published. */
export function showsNames(names: Readonly<Record<string, string>> = authorityNames()): boolean {
  return Object.keys(names).length > 0;
}
