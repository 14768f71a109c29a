/** What the range of a usual level says of its place among the authorities; see the rule in `level-word.ts`. */
export const positionWords = ['higher', 'lower', 'middle', 'too_close'] as const;

export type PositionWord = (typeof positionWords)[number];
