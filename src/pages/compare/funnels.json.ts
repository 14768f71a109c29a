import type { APIRoute } from 'astro';
import { sealedResponse } from '../../content/sealed-response.ts';
import type { OwnFunnels } from '../../lib/position/own-funnels.ts';
import { allFigures, type IndicatorFigures } from '../authorities/_figures.ts';

/** A funnel says too little where the publisher hides more than this share of the authorities. */
const mostSuppressed = 0.1;

/** The funnels of the latest year, for drawing a reader's own figures on them. */
export const GET: APIRoute = async () => {
  const { indicators } = await allFigures();
  const funnels = indicators.flatMap((each) => {
    const funnel = funnelOf(each);
    return funnel ? [[each.indicator.indicator, funnel] as const] : [];
  });
  return sealedResponse(Object.fromEntries(funnels));
};

function funnelOf({
  indicator,
  positions,
  reliability,
  denominators,
}: IndicatorFigures): OwnFunnels[string] | undefined {
  const { funnel_centre: centre, funnel_tau: tau, suppressed_share: suppressed } = reliability;
  if (centre === null || tau === null || (suppressed ?? 0) > mostSuppressed) return undefined;
  const places = positions.flatMap(({ authority, value }) => {
    const denominator = denominators.get(authority);
    return value === null || !denominator ? [] : [{ value, denominator }];
  });
  return {
    centre,
    tau,
    cases: indicator.denominator ?? 'cases',
    denominators: places.map(({ denominator }) => denominator),
    values: places.map(({ value }) => value),
  };
}
