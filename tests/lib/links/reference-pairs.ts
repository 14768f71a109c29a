import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One row of a table computed in R 4.2.2 with cor.test(), from the same official files. */
export interface ReferencePair {
  support: string;
  outcome: string;
  year: number;
  support_year: number;
  n: number;
  r: number;
  lower: number;
  upper: number;
}

/** The reference rows of tests/reference/pairs-cross-section.csv: Pearson across authorities in the latest year. */
export function referencePairs(): ReferencePair[] {
  const path = join(import.meta.dirname, '../../reference/pairs-cross-section.csv');
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [support = '', outcome = '', ...numbers] = line.split(',');
    const [year = NaN, support_year = NaN, n = NaN, r = NaN, lower = NaN, upper = NaN] = numbers.map(Number);
    return { support, outcome, year, support_year, n, r, lower, upper };
  });
}
