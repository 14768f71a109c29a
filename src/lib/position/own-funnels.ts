/**
 * The funnels of the latest year by indicator: the middle and τ, what the percentages are out of in words, and for each
 * authority with both the number of cases and the value. One file for every reader, fetched once figures are placed.
 */
export type OwnFunnels = Readonly<
  Record<
    string,
    {
      centre: number;
      tau: number;
      cases: string;
      denominators: readonly number[];
      values: readonly number[];
    }
  >
>;
