import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { describeLife } from '../../lib/words/authority/describe-authority.ts';
import { predecessorsOf, successorsOf } from '../../lib/position/reorganised.ts';
import { allFigures } from './_figures.ts';
import type { Profile } from './_profile.ts';

/** The codes of those an authority came from and of those that came after it. */
export async function kinOf({
  authority,
}: Profile): Promise<{ predecessors: string[]; successors: string[] }> {
  const { authorities } = await allFigures();
  return {
    predecessors: predecessorsOf(authority.authority, authorities),
    successors: successorsOf(authority),
  };
}

/** What a reorganisation means for the figures of an authority, in sentences; none for one that was never reorganised. */
export async function lifeOf(profile: Profile): Promise<string[]> {
  const { authority, first_year, last_year } = profile.authority;
  const { predecessors, successors } = await kinOf(profile);
  return describeLife({
    authority: authorityName(authority),
    first_year,
    last_year,
    predecessors: predecessors.map((code) => authorityName(code)),
    successors: successors.map((code) => authorityName(code)),
    stands: profile.stands,
  });
}
