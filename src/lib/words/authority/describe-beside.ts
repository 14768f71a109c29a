import type { Verdict } from '../../tables/result-rows.ts';
import { capitalise, countOf, spellOut } from '../phrases.ts';

/**
 * What the atlas found of the pairs that bear on an authority, so that nobody reads a cause into its place: how many
 * hold when authorities change, among these and among all.
 *
 * @example describeBeside(['suggestive', 'fragile'], { all: 450, holding: 1 })
 * // 'Of these two pairs none holds when authorities change; one is a lead. Of all 450, one holds.'
 */
export function describeBeside(
  verdicts: readonly Verdict[],
  { all, holding }: { all: number; holding: number },
): string {
  const held = verdicts.filter((verdict) => verdict === 'holds').length;
  const leads = verdicts.filter((verdict) => verdict === 'suggestive').length;
  const these =
    verdicts.length === 1 ? 'This one pair' : `Of these ${spellOut(verdicts.length)} pairs ${spellOut(held)}`;
  const holds =
    verdicts.length === 1
      ? `${these} ${held === 1 ? 'holds' : 'does not hold'} when authorities change`
      : `${these} ${held === 1 || held === 0 ? 'holds' : 'hold'} when authorities change`;
  const lead = leads === 0 ? '' : `; ${countOfLeads(leads)}`;
  return `${holds}${lead}. Of all ${countOf(all, 'pair')}, ${spellOut(holding)} ${holding > 1 ? 'hold' : 'holds'}.`;
}

function countOfLeads(leads: number): string {
  return leads === 1 ? 'one is a lead, not a finding' : `${spellOut(leads)} are leads, not findings`;
}

/** What one authority's place can and cannot tell, in two sentences, to stand beside every such list. */
export const besideCaution = [
  'One authority’s place on a support and on an outcome can prove nothing about the two.',
  'The figures do not measure supervision, reflection or team culture, which is what the report was about.',
] as const;

/** Why these pairs are shown. */
export function besideReason(areUnusual: boolean): string {
  return capitalise(
    areUnusual
      ? 'what the atlas says of its unusual supports beside its unusual outcomes.'
      : 'its unusual figures do not span both columns, so these are the supports and outcomes farthest from the centre.',
  );
}
