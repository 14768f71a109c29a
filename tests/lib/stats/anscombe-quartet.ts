/**
 * Four sets with equal statistics and unequal shapes: F. J. Anscombe, Graphs in Statistical Analysis, The American
 * Statistician 27, 1973, table 1.
 */
const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5] as const;

// scipy 1.17.1: pearsonr(x, y).statistic, spearmanr(x, y).statistic and linregress(x, y)
export const anscombeQuartet = [
  {
    set: 'I',
    x,
    y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
    pearson: 0.8164205163448395,
    spearman: 0.8181818181818182,
    slope: 0.5000909090909091,
    intercept: 3.0000909090909103,
    slope_se: 0.11790550059563408,
  },
  {
    set: 'II',
    x,
    y: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
    pearson: 0.8162365060002424,
    spearman: 0.690909090909091,
    slope: 0.5000000000000001,
    intercept: 3.000909090909089,
    slope_se: 0.11796374596764074,
  },
  {
    set: 'III',
    x,
    y: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
    pearson: 0.8162867394895981,
    spearman: 0.990909090909091,
    slope: 0.4997272727272729,
    intercept: 3.002454545454544,
    slope_se: 0.11787766222100221,
  },
  {
    set: 'IV',
    x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
    pearson: 0.8165214368885028,
    spearman: 0.5,
    slope: 0.4999090909090909,
    intercept: 3.0017272727272726,
    slope_se: 0.11781894172968553,
  },
] as const;
