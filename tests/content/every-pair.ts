import { readFileSync } from 'node:fs';
import { contractOf, folderOf } from '../../src/content/contract-of.ts';
import { pairEvidence, type PairEvidence } from '../../src/content/pair-evidence.ts';
import { byPair, pairId } from '../../src/content/pairs.ts';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import type { TableName } from '../../src/lib/tables/table.ts';
import type { LinkRow, VerdictRow } from '../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';

/** The rows of a table of `data/`. */
export function rowsOf<T extends object>(name: TableName): T[] {
  const path = `${folderOf(name)}/${name}.csv`;
  return parseTable<T>(contractOf(name), readFileSync(path, 'utf8'), path).rows;
}

/** Every pair as its page tells it, from the committed results. */
export function everyPair(): PairEvidence[] {
  const indicators = new Map(rowsOf<Indicator>('indicators').map((row) => [row.indicator, row]));
  const links = new Map(byPair(rowsOf<LinkRow>('links')).map(({ id, rows }) => [id, rows]));
  const verdicts = rowsOf<VerdictRow>('verdicts');
  const tries = verdicts.filter(({ within }) => within !== null).length;
  return verdicts.map((verdict) => {
    const [support, outcome] = [indicators.get(verdict.support), indicators.get(verdict.outcome)];
    const rows = links.get(pairId(verdict));
    if (!support || !outcome || !rows) throw new Error(`everyPair missing results: ${pairId(verdict)}`);
    return pairEvidence({ support, outcome, rows, verdict, tries });
  });
}
