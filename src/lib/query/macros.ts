import type { TableName } from '../tables/table.ts';
import { correlationMacros } from './macros/correlations.ts';
import { countMacros } from './macros/counts.ts';
import { distributionMacros } from './macros/distributions.ts';
import type { DomainMacro } from './macros/domain-macro.ts';
import { panelLinkMacros } from './macros/panel-links.ts';
import { peerMacros } from './macros/peers.ts';

export type { DomainMacro, MacroResult } from './macros/domain-macro.ts';

/** The statistics of the field that every statement of the console may call, in an order in which they can be created. */
export const domainMacros: readonly DomainMacro[] = [
  ...distributionMacros,
  ...correlationMacros,
  ...panelLinkMacros,
  ...countMacros,
  ...peerMacros,
];

/** The statements that create the macros; none of them needs a table to be there yet. */
export const macroStatements: readonly string[] = domainMacros.map(({ sql }) => sql);

/** The published tables that the macros called in a statement read, beside the tables it names itself. */
export function tablesOfMacros(sql: string): TableName[] {
  const called = domainMacros.filter(({ name }) => new RegExp(`\\b${name}\\s*\\(`, 'i').test(sql));
  return [...new Set(called.flatMap(({ needs }) => needs))];
}
