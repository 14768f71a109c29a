import { inValueOrder } from '../../lib/position/profile/profile-figures.ts';
import { funnelsOf, yearsOf } from './fetch-figures.ts';
import { openedContent } from './open-row.ts';
import type { ShownProfile } from './shown-profile.ts';

/**
 * What stands in a line that is opened: its years and its funnel are fetched. Where all of a region are compared with, one
 * line of the years stands for both. Throws on a line there is none of.
 */
export async function openLine(
  indicator: string,
  { figures, own, peers, names, lines }: ShownProfile,
  site: { url: string; path: string },
): Promise<HTMLElement> {
  const [years, funnels] = await Promise.all([yearsOf(site.url, indicator), funnelsOf(site.url)]);
  const line = lines.find(({ columns }) => columns.indicator === indicator);
  if (!line) throw new Error(`openLine unknown indicator: ${indicator}`);
  const inRegion = figures.places.filter(({ region }) => own && region !== null && region === own.region);
  return openedContent({
    line,
    names,
    years,
    codes: {
      mine: own?.authority,
      peers,
      region: names.peersShort === own?.region ? [] : inRegion.map(({ authority }) => authority),
    },
    inOrder: inValueOrder(figures, indicator),
    funnel: funnels[indicator],
    site: site.path,
  });
}
