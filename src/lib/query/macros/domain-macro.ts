import type { TableName } from '../../tables/table.ts';

/** A column that a macro gives, or a field of the structure it gives. */
export interface MacroResult {
  name: string;
  /** What it means, with its unit. */
  description: string;
}

/** A statistic of the field, ready to be called in any statement of the console. */
export interface DomainMacro {
  name: string;
  /** How it is called, as it stands in the list of macros. */
  signature: string;
  /** Whether it stands after FROM or in an expression. */
  kind: 'table' | 'expression';
  /** What it answers, in one or two sentences. */
  answers: string;
  /** Units, what happens to missing values, and what it does not say. */
  units: string;
  results: readonly MacroResult[];
  /** The call of R that gives the same. */
  sameAs: string;
  /** A statement that runs on the published tables. */
  example: string;
  /** Published tables it reads, so that they can be loaded before it is called. */
  needs: readonly TableName[];
  /** The statement that creates it. Those before it in the list may be called in it. */
  sql: string;
}

/** The 0.975 quantile of the normal distribution: `qnorm(0.975)` in R. */
export const normal975 = '1.959963984540054';

/** The 0.999 quantile of the normal distribution: `qnorm(0.999)` in R. */
export const normal999 = '3.090232306167813';
