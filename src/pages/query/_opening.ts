import { getCollection } from 'astro:content';
import type { PictureChoice, ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { support, type ExampleQuery } from '../../lib/query/examples/example-query.ts';
import type { LinkRow } from '../../lib/tables/result-rows.ts';

/** The question the page opens with, before the twenty: one support at a time, the tries in plain sight. */
export const opening: ExampleQuery = {
  id: 'one-support',
  question: 'One support, every outcome',
  note: 'Estimates of all outcomes at once, turned so that more support with a better outcome is positive.',
  sql: `-- one support, inside authorities, against every outcome
SELECT label, tier, aligned,
       if(aligned = estimate, lower, -upper) AS lower,
       if(aligned = estimate, upper, -lower) AS upper,
       p, q, detectable
FROM links JOIN indicators ON outcome = indicator
WHERE support = :support AND method = 'within'
ORDER BY aligned DESC, label;`,
  parameters: [support],
};

/** How its answer is drawn. */
export const openingPicture: PictureChoice = {
  kind: 'interval',
  columns: { label: 'label', estimate: 'aligned', lower: 'lower', upper: 'upper' },
};

const columns = [
  { name: 'label', type: 'VARCHAR' },
  { name: 'tier', type: 'VARCHAR' },
  ...['aligned', 'lower', 'upper', 'p', 'q', 'detectable'].map((name) => ({ name, type: 'DOUBLE' })),
];

/**
 * What it answers, worked out from the same tables when the site is built, so that the page is never empty. A test
 * holds it to the answer of the database.
 */
export async function openingAnswer(): Promise<ResultTable> {
  const indicators = new Map((await getCollection('indicators')).map(({ id, data }) => [id, data]));
  const links = (await getCollection('links')).flatMap((entry) => entry.data.rows);
  const rows = links
    .filter((link) => link.support === support.default && link.method === 'within')
    .map((link) => {
      const outcome = indicators.get(link.outcome);
      if (!outcome) throw new Error(`openingAnswer missing indicator: ${link.outcome}`);
      return [outcome.label, outcome.tier, ...turned(link)] as const;
    });
  return { columns, rows: rows.toSorted((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)) };
}

/** The figures of a link with its interval turned as its estimate is. */
function turned({ estimate, aligned, lower, upper, p, q, detectable }: LinkRow) {
  const ends = aligned === estimate ? [lower, upper] : [-upper, -lower];
  return [aligned, ...ends, p, q, detectable] as const;
}
