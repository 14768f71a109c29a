import type { Problem } from '../../src/lib/intake/problem.ts';
import { isCode, isGroup } from '../../src/lib/tables/identity-level.ts';
import type { Authority } from '../../src/lib/tables/rows.ts';
import { type Check, faultOf } from './check.ts';
import { findCodes, linesOf, nameFinder } from './find-names.ts';
import type { HiddenName } from './hidden-names.ts';

export const anonymity: Check = {
  name: 'anonymity',
  description:
    'Authorities bear codes of three digits, or all of them codes of groups, and no file holds the name or the statistical code of one.',
  scope: ['authorities', 'files'],
  check: ({ authorities, texts, names }) => [
    ...uncoded(authorities).map((row) =>
      faultOf('authorities', row, {
        column: 'authority',
        code: 'not_a_code',
        message: 'the authority does not bear a code',
        expected: 'A and three digits',
        tip: 'Publish data of the identity level coded only: npm run data:anonymise without --identity named.',
      }),
    ),
    ...namedLines(texts, names),
  ],
};

/** The rows that bear no code; codes of groups are codes where all are. */
function uncoded(authorities: readonly Authority[]): Authority[] {
  if (authorities.every(({ authority }) => isGroup(authority))) return [];
  return authorities.filter(({ authority }) => !isCode(authority));
}

/** Every line of the files that gives an authority away. */
function namedLines(texts: ReadonlyMap<string, string>, names: readonly HiddenName[]): Problem[] {
  const find = nameFinder(names);
  return [...texts].flatMap(([source, text]) => {
    const places = [...find(text), ...findCodes(text)].map(({ at }) => at);
    return linesOf(text, places).map((row) => named(source, row));
  });
}

/** A line that gives an authority away; what it says is not repeated here. */
function named(source: string, row: number): Problem {
  return {
    level: 'error',
    source,
    row,
    code: 'authority_named',
    message: 'the line holds the name or the statistical code of an authority',
    tip: 'Write the sentence without the name, caveats and known problems included.',
  };
}
