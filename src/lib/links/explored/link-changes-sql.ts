import type { LinkQuestion } from './link-question.ts';
import type { Step } from './link-sample-sql.ts';

/** The effects of the years are solved for until none moves by more than this share of what is typical, or so many rounds. */
export const settled = { below: '1e-13', rounds: 200 } as const;

const effectsStep: Step = {
  name: 'effects',
  note: 'of each year on both sides, nearer in every round',
  sql: `SELECT 0 AS round, year, 0.0::DOUBLE AS x, 0.0::DOUBLE AS y, 1.0::DOUBLE AS moved FROM totals
UNION ALL
SELECT round, year, x, y, max(greatest(abs(x - old_x) / x_sd, abs(y - old_y) / y_sd)) OVER ()
FROM (
  SELECT effects.round + 1 AS round, totals.year,
         (any_value(totals.x) + sum(common.shared * effects.x)) / any_value(totals.w) AS x,
         (any_value(totals.y) + sum(common.shared * effects.y)) / any_value(totals.w) AS y,
         any_value(effects.x) FILTER (effects.year = totals.year) AS old_x,
         any_value(effects.y) FILTER (effects.year = totals.year) AS old_y
  FROM effects
  JOIN common ON common.other = effects.year
  JOIN totals ON totals.year = common.year
  WHERE effects.moved > ${settled.below} AND effects.round < ${settled.rounds}
  GROUP BY effects.round, totals.year
), scales`,
};

/**
 * The steps from usable rows to changes: what is left of both sides once the effects of authority and year are taken
 * out. Rather than sweeping all rows again and again, only the effects of the years are solved for, round by round from
 * what the years have in common; the average of each authority follows.
 */
export function changeSteps(question: LinkQuestion): Step[] {
  return [
    ...deviationSteps(question),
    {
      name: 'common',
      note: 'how much two years have in common',
      sql: 'SELECT year, other, sum(shared) AS shared FROM shares GROUP BY year, other',
    },
    {
      name: 'totals',
      sql: 'SELECT year, sum(w) AS w, sum(w * dx) AS x, sum(w * dy) AS y FROM deviations GROUP BY year',
    },
    {
      name: 'scales',
      sql: 'SELECT nullif(stddev_samp(dx), 0) AS x_sd, nullif(stddev_samp(dy), 0) AS y_sd FROM deviations',
    },
    effectsStep,
    {
      name: 'changes',
      note: 'effects of authority and year taken out',
      sql: `SELECT deviations.* EXCLUDE (w, own_w, dx, dy),
       dx - effects.x + sum(w * effects.x) OVER (PARTITION BY authority) / own_w AS x,
       dy - effects.y + sum(w * effects.y) OVER (PARTITION BY authority) / own_w AS y
FROM deviations
JOIN effects ON effects.year = deviations.year AND effects.round = (SELECT max(round) FROM effects)`,
    },
  ];
}

/** Every usable row against the average of its authority, and what two years share by authority. */
export function deviationSteps({ weights }: LinkQuestion): Step[] {
  const weight = weights === 'equal' ? '1.0::DOUBLE' : 'weight::DOUBLE';
  const own = 'OVER (PARTITION BY authority)';
  return [
    {
      name: 'deviations',
      note: 'each row against the average of its authority',
      sql: `SELECT *, ${weight} AS w, sum(${weight}) ${own} AS own_w,
       support_value - sum(${weight} * support_value) ${own} / sum(${weight}) ${own} AS dx,
       outcome_value - sum(${weight} * outcome_value) ${own} / sum(${weight}) ${own} AS dy
FROM usable`,
    },
    {
      name: 'shares',
      note: 'how much two years have in common, by authority',
      sql: `SELECT a.authority, a.year, b.year AS other, a.w * b.w / a.own_w AS shared
FROM deviations AS a JOIN deviations AS b USING (authority)`,
    },
  ];
}
