import type { Indicator } from '../tables/rows.ts';
import type { LinkPair } from './link-row.ts';

/** Outcomes that record that a check was done, rather than how a child fares. */
const processOutcomes: ReadonlySet<string> = new Set([
  'health_checks',
  'immunisations',
  'dental_checks',
  'development_checks_under_5',
  'two_year_review_asq3',
]);

/** The groups a pair belongs to, by level. */
export function groupsOf(
  pair: LinkPair,
  indicators: ReadonlyMap<string, Indicator>,
): [level: string, group: string][] {
  const [support, outcome] = [indicators.get(pair.support), indicators.get(pair.outcome)];
  if (!support || !outcome) throw new Error(`groupsOf unknown pair: ${pair.support} and ${pair.outcome}`);
  const timely = support.domain === 'Partnership timeliness' ? 'timeliness' : 'workforce and leadership';
  const process = processOutcomes.has(pair.outcome);
  return [
    ['all', 'all pairs'],
    ['support', pair.support],
    ['outcome', pair.outcome],
    ['domain', outcome.domain],
    ['tier', outcome.tier ?? ''],
    ['type', process ? 'checks recorded' : 'other outcomes'],
    ['type', `${timely}, ${process ? 'checks recorded' : 'other outcomes'}`],
  ];
}
