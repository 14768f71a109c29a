/** Sweeps after which nothing moves by more than a rounding error, however uneven the years. */
const mostSweeps = 40;

/** What is taken out of which rows. */
export interface SweptRows {
  /** Columns that tell apart the samples that stand in `usable` together; each is swept by itself. */
  samples?: readonly string[];
  /** Columns of an effect beside that of the authority: the year, or the year of each region. */
  effect?: readonly string[];
  /** How often the means are taken out, where fewer times than for the most uneven years will do. */
  sweeps?: number;
}

/**
 * The steps of a statement (WITH RECURSIVE) from `usable` (samples, authority, effect, x, y) to `changes`: what is left of
 * x and y once the means of authority and of the other effect are taken out, which is what effects of both leave in R's
 * fixest. Where the other effect is not that of the year alone, `part` names the cells that authorities tie together, by
 * the first of these authorities: each such part costs one effect less.
 */
export function sweepOut(swept: SweptRows = {}): string {
  const { samples = [], effect = ['year'], sweeps = mostSweeps } = swept;
  const said = effect.includes('region') ? 'the means of the region’s year' : 'year means';
  const isInParts = effect.length > 1;
  const columns = [...samples, 'authority', 'year', ...effect.filter((name) => name !== 'year')].join(', ');
  const kept = isInParts ? `${columns}, x, y, part` : [...samples, 'authority', 'x', 'y'].join(', ');
  const lessMeans = (groups: readonly string[], indent: string) => {
    const by = `OVER (PARTITION BY ${[...samples, ...groups].join(', ')})`;
    const terms = [`x - avg(x) ${by} AS x`, `y - avg(y) ${by} AS y`];
    return [...terms, ...(isInParts ? [`min(part) ${by} AS part`] : [])].join(`,\n${indent}`);
  };
  return `swept AS ( -- authority means and ${said} taken out in turn, until nothing is left of either
  SELECT 0 AS sweep, ${columns}, x, y${isInParts ? ', authority AS part' : ''} FROM usable
  UNION ALL
  SELECT sweep + 1, ${columns},
         ${lessMeans(effect, ' '.repeat(9))}
  FROM (
    SELECT sweep, ${columns},
           ${lessMeans(['authority'], ' '.repeat(11))}
    FROM swept
    WHERE sweep < ${sweeps}
  )
),
changes AS (
  SELECT ${kept} FROM swept WHERE sweep = ${sweeps}
)`;
}

/** The same with an effect for each authority and each year. */
export const sweepOutMeans = sweepOut();

/** What the rows of each authority add to the error of a slope: rows of one authority may depend on each other. */
export const clusterScores = `scores AS ( -- rows of one authority may depend on each other
  SELECT sum(x * (y - slope * x)) AS score FROM changes, line GROUP BY authority
)`;
