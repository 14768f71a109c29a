/**
 * The scale on which an indicator moves alike at every height: the `angle` of a percentage, the `root` of a rate, or
 * the `unit` in which it is published.
 */
export const workingScales = ['angle', 'root', 'unit'] as const;

export type WorkingScale = (typeof workingScales)[number];
