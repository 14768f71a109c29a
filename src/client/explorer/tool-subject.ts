import { identityWords } from '../../lib/words/authority/identity-words.ts';
import { editionIn } from '../../lib/tables/data-version.ts';
import { formatYears, formatLinkChoice, type LinkChoice } from '../../lib/links/explored/link-choice.ts';
import type { ExplorerFacts, ExplorerSide } from '../../lib/links/explored/explorer-facts.ts';
import type { ToolSubject } from './connect-tools.ts';
import { part } from '../page/parts.ts';
import type { PointsFile } from './points-csv.ts';
import type { ShownLink } from './shown-link.ts';

/** What the tools take away: the live link, or what the built page holds until there is one. */
export function toolSubject(
  root: HTMLElement,
  facts: ExplorerFacts,
  choice: LinkChoice,
  shown: ShownLink | undefined,
): ToolSubject {
  const { support, outcome } = choice;
  const fragment = `#${formatLinkChoice(choice, facts.version)}`;
  const years =
    choice.years === 'latest' ? (shown?.question.last ?? facts.standing.year) : formatYears(choice.years);
  const credits = [...facts.supports, ...facts.outcomes].filter(
    ({ indicator }) => indicator === support || indicator === outcome,
  );
  const title = part(root, 'picture').querySelector('h2')?.textContent ?? '';
  const about = aboutPoints(root, { version: facts.version, credits, title, fragment });
  const points = (): PointsFile => ({
    support,
    outcome,
    about,
    ...(shown ? liveRows(shown) : builtRows(root)),
  });
  return { support, outcome, name: `${support}-${outcome}-${years}`, title, fragment, points };
}

function aboutPoints(
  root: HTMLElement,
  {
    version,
    credits,
    title,
    fragment,
  }: { version: string; credits: readonly ExplorerSide[]; title: string; fragment: string },
): string[] {
  return [
    `The Support Atlas: ${title}`,
    part(root, 'summary').textContent,
    part(root, 'timing').textContent,
    `Data of ${editionIn(version)}, version ${version}. ${identityWords().shown}`,
    `Contains public sector information licensed under the Open Government Licence v3.0: ${[...new Set(credits.map(({ credit }) => credit))].join('; ')}`,
    new URL(fragment, location.href).href,
  ];
}

const yearColumns = ['support_year', 'year', 'support_value', 'outcome_value'] as const;
const averageColumns = ['years', 'support_value', 'outcome_value'] as const;

function liveRows({ points }: ShownLink): Pick<PointsFile, 'columns' | 'rows'> {
  const first = points[0];
  const columns = [...(first?.years === undefined ? yearColumns : averageColumns), 'x', 'y'] as const;
  const rows = points.map((point) => ({
    authority: point.authority,
    values: columns.map((column) => Number(point[column])),
  }));
  return { columns, rows };
}

/** The points that the built table holds. */
function builtRows(root: HTMLElement): Pick<PointsFile, 'columns' | 'rows'> {
  const rows = [...part(root, 'rows').querySelectorAll('tr')].map((row) => ({
    authority: row.dataset['authority'] ?? '',
    values: [...row.querySelectorAll('data')].map((data) => Number(data.value)),
  }));
  return { columns: yearColumns, rows };
}
