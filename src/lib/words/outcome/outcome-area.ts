import { capitalise } from '../phrases.ts';

/**
 * One of the six outcomes that the first key finding of Ofsted's report 110120 (1 February 2012) names, and what
 * national figures have of it. The summary names them and defines none, so their meaning is our reading, and pages say so.
 */
export interface OutcomeArea {
  /** End of its address. */
  slug: string;
  /** In the report's words, for headings and lists. */
  name: string;
  /** Domain of the indicators that stand nearest; null where there is none. */
  domain: string | null;
  /** What the report can have meant, in our words, one paragraph each. */
  meant: readonly string[];
  /** What no national figure holds of it. */
  missing: readonly string[];
  /** What an authority could write down for each plan, so that it could be counted. */
  record: readonly { field: string; how: string }[];
  /** Findings of the report that speak of it, by their number. */
  findings: readonly number[];
}

/**
 * What a page of an area asks: what is counted of it, not what became of children.
 *
 * @example areaHeading({ name: 'safer' }) // 'Safer: what is counted of it'
 */
export function areaHeading({ name }: Pick<OutcomeArea, 'name'>): string {
  return `${capitalise(name)}: what is counted of it`;
}

/** The way to the page of an area. */
export function areaPath({ slug }: Pick<OutcomeArea, 'slug'>): string {
  return `/outcomes/${slug}/`;
}
