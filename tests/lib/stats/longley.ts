import longley from '../../reference/longley.json' with { type: 'json' };

/** A predictor of Longley's regression with its certified slope and standard error. */
export interface LongleyPredictor {
  predictor: keyof typeof longley.predictors;
  slope: number;
  se: number;
}

export const employed = Float64Array.from(longley.employed);
export const { residual_df, residual_sd } = longley;
export const predictors = longley.certified as LongleyPredictor[];

/** The values of a predictor, and the columns of all others. */
export function predictorAndOthers(name: LongleyPredictor['predictor']): {
  own: Float64Array;
  others: Float64Array[];
} {
  const own = Float64Array.from(longley.predictors[name]);
  const others = predictors
    .filter(({ predictor }) => predictor !== name)
    .map(({ predictor }) => Float64Array.from(longley.predictors[predictor]));
  return { own, others };
}
