import type { LinkRow } from '../tables/result-rows.ts';

/** A pair of indicators and which way they are turned. */
export interface LinkPair {
  support: string;
  outcome: string;
  /** Label years to go back for the support: the main shift of the pair; below 0 where a later label year is taken. */
  shift: number;
  /** The shift at which the support is counted after all of the outcome's window. */
  after: number;
  /** 1 where a rising estimate is hoped for, −1 where a falling one is. */
  sign: 1 | -1;
}

/** An estimate before it is compared with the others of its family. */
export type UncomparedRow = Omit<LinkRow, 'q'>;
