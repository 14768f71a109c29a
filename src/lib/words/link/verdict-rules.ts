import { detectableEnough, type Verdict } from '../../tables/result-rows.ts';

/** The published rule of every verdict, as the code applies it, in words. */
export function describeRules(): Readonly<Record<Verdict, string>> {
  return {
    holds:
      'Within authorities q is below 0.05, and against their own region’s year too, with the same sign: it survives all the tries both ways.',
    contradictory:
      'Within authorities p is below 0.05, between them q is below 0.05, and the two point opposite ways.',
    suggestive:
      'Within authorities p is below 0.05, and against their own region’s year too, with the same sign; at least nine in ten of the ways to count that follow authorities over time agree in direction; and the slope is clearly larger than with support counted after the outcome.',
    between_only: 'Between authorities q is below 0.05.',
    too_little: `A slope of ${detectableEnough} standard deviations would not have been clear of zero four times in five.`,
    fragile: 'Within authorities p is below 0.05, but it fails one of the checks above.',
    none_detectable: `A slope of ${detectableEnough} standard deviations would have been clear of zero four times in five, and it was not.`,
    one_year_only: 'The support is known for one year, so no authority can be followed.',
  };
}
