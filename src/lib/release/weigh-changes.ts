import type { Problem } from '../intake/problem.ts';
import type { AcceptedChange, TableComparison } from '../tables/release-comparison.ts';

/** The largest share of an indicator's history, and of all history, that may change without being accepted in writing. */
export const mostChanged = 0.005;

/** Words for a change that belongs to no one indicator. */
export const wideSubjects = ['overall', 'authorities'] as const;

/** Something that stops a release until it is accepted. */
interface Block {
  subject: string;
  message: string;
}

/**
 * What stops a release: more than 0.5 % of an indicator's history or of all history changed, an indicator or one of its
 * years gone, an authority gone; each unless it is accepted under its subject. An acceptance that accepts nothing is
 * a problem too, so that an old list cannot let something new pass.
 */
export function weighChanges(comparison: TableComparison, accepted: readonly AcceptedChange[]): Problem[] {
  const blocks = [...goneBlocks(comparison), ...historyBlocks(comparison)];
  const subjects = new Set(accepted.map(({ subject }) => subject));
  const blocked = new Set(blocks.map(({ subject }) => subject));
  return [
    ...blocks.filter(({ subject }) => !subjects.has(subject)).map(blockProblem),
    ...accepted.filter(({ subject }) => !blocked.has(subject)).map(idleProblem),
  ];
}

/** What was published and is not any more. */
function goneBlocks({ indicators, indicator_years, authorities }: TableComparison): Block[] {
  const count = authorities.gone.length;
  return [
    ...indicators.gone.map((subject) => ({ subject, message: 'the indicator is gone' })),
    ...indicator_years.gone.map((text) => {
      const [subject = '', year = ''] = text.split(' ');
      return { subject, message: `the year ${year} is gone` };
    }),
    ...(count > 0
      ? [{ subject: 'authorities', message: `${count} of the authorities’ codes are gone` }]
      : []),
  ];
}

/** Indicators, and the whole, of which more changed than may. */
function historyBlocks({ history }: TableComparison): Block[] {
  return [{ indicator: 'overall', ...history }, ...history.indicators]
    .filter(({ changed, compared }) => changed > mostChanged * compared)
    .map(({ indicator, changed, compared }) => ({
      subject: indicator,
      message: `${changed} of ${compared} figures already published changed, more than ${mostChanged * 100} %`,
    }));
}

function blockProblem({ subject, message }: Block): Problem {
  const tip =
    subject === 'authorities'
      ? 'See that the secret is the one of the last release. If authorities were reorganised, accept it in writing: --accept <file>.'
      : 'Look in the publisher’s notes for the reason. If it is right, accept it in writing: --accept <file>.';
  return { level: 'error', source: 'the new release', row: subject, code: 'history_changed', message, tip };
}

function idleProblem({ subject }: AcceptedChange): Problem {
  return {
    level: 'error',
    source: 'the accepted changes',
    row: subject,
    code: 'nothing_to_accept',
    message: 'nothing of this subject needs to be accepted',
    tip: 'Leave the entry out: a list accepts what is in this release and no more.',
  };
}
