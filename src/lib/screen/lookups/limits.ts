/** Most items a filter may have. */
export const mostFilterItems = 25_000;

/** Most characters for use through the publishing service’s API. */
export const apiLengths = {
  locationCode: 30,
  columnName: 50,
  /** The guide says 80, the Department’s own program 100: above the first is a warning, above the second a failure. */
  labelAdvised: 80,
  label: 100,
  /** Of items of filters and of names of places. */
  item: 120,
} as const;
