/** The first of four sets with equal statistics: F. J. Anscombe, Graphs in Statistical Analysis, 1973. */
export const anscombe = {
  x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
} as const;
