import { type Screening, verdictOf } from '../../src/lib/screen/screen.ts';
import type { FilePair } from './file-pairs.ts';

/** The folders of the Department’s fixtures, which are their labels. */
export const labels = ['fail', 'pass', 'pass-warn-api'] as const;
export type Label = (typeof labels)[number];

/**
 * Why our verdict is not that of a label; undefined where it is. Only what the Department’s own program checks counts;
 * a pair without a meta file of its name fails there, and one labelled for the API passes with a warning about it.
 */
export function judgeLabel(label: Label, { meta }: FilePair, screening: Screening): string | undefined {
  const counted = screening.findings.filter(({ ours }) => !ours);
  const failing = counted.filter(({ level }) => level === 'fail').map(({ check }) => check);
  const fails = meta === undefined || verdictOf(screening, { departmentOnly: true }) === 'fail';
  if (label === 'fail') return fails ? undefined : 'nothing fails';
  if (fails) return `fails by ${[...new Set(failing)].join(', ') || 'having no meta file'}`;
  const warnsOfApi = counted.some(({ stage }) => stage === 'api' || stage === 'harmonised');
  return label === 'pass' || warnsOfApi ? undefined : 'nothing warns of the API';
}
