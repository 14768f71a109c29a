import { plainName } from '../sql/plain.ts';
import { supportYear } from './explored/link-sample-sql.ts';

/** The columns x and y of a sample, named by the dictionary. */
export interface SampledPair {
  support: string;
  outcome: string;
  /** Label years to go back for the support. */
  shift: number;
}

/** The complete rows of a pair: outcome of a label year beside the support of its shift, from the table `panel`. */
export function completeRowsSql({ support, outcome, shift }: SampledPair, where = 'WHERE true'): string {
  return `  SELECT outcome.authority, outcome.year,
         support.${plainName(support)} AS x,
         outcome.${plainName(outcome)} AS y
  FROM panel AS outcome
  JOIN panel AS support
    ON support.authority = outcome.authority AND support.year = ${supportYear(shift)}
  ${where}
    AND support.${plainName(support)} IS NOT NULL
    AND outcome.${plainName(outcome)} IS NOT NULL`;
}

/** A step that leaves out authorities with a single year, which say nothing of change. */
export const usableRows = `usable AS ( -- authorities with more than one year
  FROM pairs QUALIFY count(*) OVER (PARTITION BY authority) > 1
)`;
