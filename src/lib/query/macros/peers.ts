import type { DomainMacro } from './domain-macro.ts';

const peerMedian: DomainMacro = {
  name: 'peer_median',
  signature: "peer_median(figure, label_year, cells := 'observations', peers := 'neighbours')",
  kind: 'table',
  answers:
    'Each authority’s figure in one year beside the middle of its ten statistical neighbours, the authorities most like it.',
  units:
    'In the unit of the indicator. peers counts the neighbours with a value; those without are left out of the median, not taken for 0. An authority without neighbours, such as one that has ended, has no row. Being a neighbour is not mutual.',
  results: [
    { name: 'authority', description: 'Code of the authority.' },
    { name: 'value', description: 'Its figure; empty where it has none.' },
    { name: 'peers_median', description: 'Median of its neighbours with a value.' },
    { name: 'peers', description: 'How many neighbours that is.' },
    { name: 'difference', description: 'value less peers_median.' },
  ],
  sameAs: 'median(value[neighbours], na.rm = TRUE)',
  example: `FROM peer_median('re_referrals', 2025) ORDER BY authority;`,
  needs: ['observations', 'neighbours'],
  sql: `CREATE OR REPLACE MACRO peer_median(
  figure, label_year, cells := 'observations', peers := 'neighbours'
) AS TABLE
WITH figures AS (
  SELECT authority, value FROM query_table(cells)
  WHERE indicator = figure AND year = label_year AND NOT recast
),
around AS (
  SELECT n.authority, median(f.value) AS middle, count(f.value) AS known
  FROM query_table(peers) AS n LEFT JOIN figures AS f ON f.authority = n.neighbour
  GROUP BY n.authority
)
SELECT around.authority, figures.value, around.middle AS peers_median, around.known AS peers,
       figures.value - around.middle AS difference
FROM around LEFT JOIN figures ON figures.authority = around.authority;`,
};

/** Authorities beside those like them. */
export const peerMacros: readonly DomainMacro[] = [peerMedian];
