/** The choices an analyst could have made, each defensible; every combination is one specification. */
export const specificationChoices = {
  estimator: ['pooled', 'fixed_effects', 'first_differences', 'between'],
  timing: ['in_year', 'a_year_earlier'],
  sample: ['all', 'without_london', 'without_2020_to_2022'],
  controls: ['none', 'free_school_meals', 'free_school_meals_need_and_language'],
  weights: ['equal', 'population'],
  transform: ['raw', 'winsorised', 'normal_scores'],
} as const;

type Choices = typeof specificationChoices;

/** One way to analyse a link. */
export type Specification = { [Choice in keyof Choices]: Choices[Choice][number] };

/** A specification with its number, from 1. */
export type NumberedSpecification = Specification & { specification: number };

/** What one specification finds, in standard deviations, turned so that more support with better outcome is positive. */
export interface SpecificationResult extends NumberedSpecification {
  aligned: number;
  se: number;
  p: number;
  n: number;
}

/** Every combination of choices, numbered: 4 × 2 × 3 × 3 × 2 × 3 = 432. */
export function everySpecification(): NumberedSpecification[] {
  const { estimator, timing, sample, controls, weights, transform } = specificationChoices;
  const combinations = transform.flatMap((t) =>
    timing.flatMap((g) =>
      sample.flatMap((s) =>
        controls.flatMap((c) =>
          weights.flatMap((w) =>
            estimator.map((e) => ({
              estimator: e,
              timing: g,
              sample: s,
              controls: c,
              weights: w,
              transform: t,
            })),
          ),
        ),
      ),
    ),
  );
  return combinations.map((choices, place) => ({ specification: place + 1, ...choices }));
}
