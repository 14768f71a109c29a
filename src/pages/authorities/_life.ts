import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { describeLife } from '../../lib/words/authority/describe-authority.ts';
import { predecessorsOf, successorsOf } from '../../lib/position/reorganised.ts';
import type { Authority } from '../../lib/tables/rows.ts';
import { allFigures } from './_figures.ts';

/** The codes of those an authority came from and of those that came after it. */
export async function kinOf(authority: Authority): Promise<{ predecessors: string[]; successors: string[] }> {
  const { authorities } = await allFigures();
  return {
    predecessors: predecessorsOf(authority.authority, authorities),
    successors: successorsOf(authority),
  };
}

/** What a reorganisation means for the figures of an authority, in sentences; none for one that was never reorganised. */
export async function lifeOf(authority: Authority): Promise<string[]> {
  const { first_year, last_year } = authority;
  const [{ lastYear }, { predecessors, successors }] = await Promise.all([allFigures(), kinOf(authority)]);
  return describeLife({
    authority: authorityName(authority.authority),
    first_year,
    last_year,
    predecessors: predecessors.map((code) => authorityName(code)),
    successors: successors.map((code) => authorityName(code)),
    stands: last_year === lastYear,
  });
}
