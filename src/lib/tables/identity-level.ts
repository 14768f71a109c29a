/**
 * How authorities are shown: by code, by name, or only in groups of several, of which nobody can be told apart. What is
 * given in confidence may be shown in groups alone.
 */
export const identityLevels = ['coded', 'named', 'grouped'] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** Whether a code stands for a group of authorities: G01 and on. */
export function isGroup(code: string): boolean {
  return /^G\d{2,3}$/.test(code);
}

/** Whether a code stands for one authority: A001 to A999. */
export function isCode(code: string): boolean {
  return /^A\d{3}$/.test(code);
}

/**
 * The level at which a table of authorities was made, told from its codes. Throws where codes of authorities and of
 * groups stand together; no authorities count as coded.
 *
 * @example identityLevelOf(['A010', 'A015']) // 'coded'
 */
export function identityLevelOf(codes: readonly string[]): IdentityLevel {
  if (codes.every(isCode)) return 'coded';
  if (codes.every(isGroup)) return 'grouped';
  const mixed = codes.find(isGroup);
  if (mixed) throw new Error(`identityLevelOf requires codes of one kind: ${mixed} beside others`);
  return 'named';
}
