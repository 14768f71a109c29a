import { formatNumber } from '../number.ts';
import { capitalise, spellOut } from '../phrases.ts';

/** How many leads there are, beside how many shuffled worlds give by the same rule. */
export interface LeadCounts {
  leads: number;
  /** Mean over worlds in which supports were shuffled inside regions. */
  chance: number;
  /** Share of those worlds with as many or more. */
  asMany: number;
}

/**
 * The leads in a few sentences: how many, how many chance gives, and what a lead has and lacks.
 *
 * @example describeLeads({ leads: 2, chance: 1.04, asMany: 0.29 }) // 'Two leads; shuffled worlds give 1.0 on average, …'
 */
export function describeLeads({ leads, chance, asMany }: LeadCounts): string {
  const given = `shuffled worlds give ${formatNumber(chance, { digits: 1 })} on average`;
  if (leads === 0) return `No lead; ${given}.`;
  const share = `${spellOut(leads)} or more in ${formatNumber(100 * asMany, { digits: 0 })}% of them`;
  const none = leads === 1 ? 'It does not survive' : leads === 2 ? 'Neither survives' : 'None survives';
  return `${capitalise(spellOut(leads))} ${leads === 1 ? 'lead' : 'leads'}; ${given}, ${share}. Clear over time and against ${leads === 1 ? 'its' : 'their'} region, the same nine ways in ten, clearer than with support counted after. ${none} all the tries both ways.`;
}
