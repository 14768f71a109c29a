import type { LinkMethod } from '../../tables/result-rows.ts';

/** A method the atlas can be switched to. */
export interface AtlasMethod {
  method: LinkMethod;
  /** How it stands in ids and classes. */
  id: string;
  name: string;
  /** What is compared, in a few words. */
  compares: string;
  /** The end of "… survive": under which conditions. */
  survives: string;
  /** What the reader should make of it. */
  reading: string;
  /** Where the method is explained. */
  anchor: string;
  /** Largest estimate drawn: a correlation, or standard deviations for the within methods. */
  reach: number;
}

/** Half the width of a cell stands for this much of a correlation. */
export const correlationReach = 0.45;
/** Half the width of a cell stands for this many standard deviations. */
export const slopeReach = 0.25;

/** The methods of the atlas, from the obvious one to the fair ones and the check on them. */
export const atlasMethods: readonly AtlasMethod[] = [
  {
    method: 'naive_pooled',
    id: 'naive',
    name: 'Pooled',
    compares: 'Every authority and year in one pile',
    survives: 'when every authority and year is counted as if it were independent',
    reading: 'This is the picture to distrust: rows of one authority are no independent cases.',
    anchor: 'naive',
    reach: correlationReach,
  },
  {
    method: 'latest_pearson',
    id: 'latest',
    name: 'Latest year',
    compares: 'Authorities in the newest year',
    survives: 'when authorities are compared in the latest year',
    reading: 'The scatter plot of a committee paper. Places differ in many ways at once.',
    anchor: 'latest',
    reach: correlationReach,
  },
  {
    method: 'between',
    id: 'between',
    name: 'Between',
    compares: 'Averages of authorities, all years',
    survives: 'when authorities are compared over all their years',
    reading: 'Places differ in many ways at once, and support is one of them.',
    anchor: 'between',
    reach: correlationReach,
  },
  {
    method: 'between_poverty_region',
    id: 'adjusted',
    name: 'Adjusted',
    compares: 'Between, poverty and region held equal',
    survives: 'once poverty and region are held equal',
    reading: 'Single links go; a diffuse residue may stay.',
    anchor: 'adjusted',
    reach: correlationReach,
  },
  {
    method: 'within',
    id: 'within',
    name: 'Within',
    compares: 'Each authority against its own average',
    survives: 'when each authority is followed over time',
    reading: 'One of two fair tests: what is lasting about a place cancels out, and what a year was for all.',
    anchor: 'within',
    reach: slopeReach,
  },
  {
    method: 'within_region_year',
    id: 'region',
    name: 'Own region',
    compares: 'Within, against its region’s year',
    survives: 'when each authority is followed against its own region’s year',
    reading: 'The other fair test: what a region’s authorities went through together cancels out too.',
    anchor: 'region-year',
    reach: slopeReach,
  },
  {
    method: 'within_lag',
    id: 'lag',
    name: 'A year earlier',
    compares: 'Within, support the year before',
    survives: 'with the support a year earlier',
    reading: 'The support was counted before the outcome, for a few pairs mostly before.',
    anchor: 'lag',
    reach: slopeReach,
  },
  {
    method: 'within_after',
    id: 'after',
    name: 'Counted after',
    compares: 'Within, support counted after the outcome',
    survives: 'when the support is counted after the outcome',
    reading:
      'Supports last, so something may be found here; what counts is whether the main test finds more.',
    anchor: 'after',
    reach: slopeReach,
  },
];
