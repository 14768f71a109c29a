/** One published figure of one authority, in the unit of its indicator. */
export interface PublishedFigure {
  authority: string;
  indicator: string;
  year: number;
  value: number;
}

/** A figure that a reader typed, as printed. */
export interface TypedFigure {
  indicator: string;
  /** Null for any year. */
  year: number | null;
  value: number;
  /** Decimals as typed: the published figure is held to no more. */
  digits: number;
}
