import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { linkFactNames } from '../../lib/words/link/describe-link-facts.ts';
import { describeYearChoice } from '../../lib/words/link/describe-link.ts';
import { formatValue, unitInSentence, valueFormat } from '../../lib/words/value.ts';
import { everyLinkYear, fewestForLatest } from '../../lib/links/complete-years.ts';
import type { ExplorerSide } from '../../lib/links/explored/explorer-facts.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import { drawView } from './draw-view.ts';
import { choiceList, part, say } from '../page/parts.ts';
import { showTable } from './points-table.ts';
import { wordsOf, type ShownLink } from './shown-link.ts';

/** Puts a link into the page: words, picture, facts, table and caveats, where the built page has its own. */
export function showLink(root: HTMLElement, link: ShownLink): void {
  const { support, outcome } = link;
  const words = wordsOf(link, link);
  say(part(root, 'summary'), words.summary);
  for (const name of linkFactNames) {
    say(part(root, `fact-${name}`), words.facts[name].value);
    say(part(root, `note-${name}`), words.facts[name].note);
  }
  say(part(root, 'estimate-name'), linkKindOf(link.question) === 'within' ? 'SD for SD' : 'Correlation, r');
  say(part(root, 'timing'), words.timing);
  nameSide(root, 'support', support);
  nameSide(root, 'outcome', outcome);
  showYears(root, link);
  showPicture(root, link);
  showTable(root, link);
}

/** Draws the picture of the view again. */
export function showPicture(root: HTMLElement, link: ShownLink): void {
  drawView(root, link);
  part(root, 'selecting').hidden = link.choice.view !== 'scatter';
  say(part(root, 'marked'), describeMarked(link));
}

/** The name of a side, which leads to its page, and its caveat. */
function nameSide(
  root: HTMLElement,
  side: 'support' | 'outcome',
  { indicator, label, caveat }: ExplorerSide,
): void {
  const name = part(root, `${side}-name`);
  say(name, label);
  name.setAttribute('href', `${root.dataset['site'] ?? '/'}indicators/${indicator}/`);
  say(part(root, `${side}-caveat`), caveat);
}

/** The figures of the marked authority in words, or how to mark one. */
function describeMarked({ marked, points, support, outcome, choice, question }: ShownLink): string {
  if (choice.view === 'lag') return '';
  if (marked === undefined)
    return choice.view === 'scatter' ? 'Click a dot to see which authority it is.' : '';
  const point = points.findLast(({ authority }) => authority === marked);
  const name = authorityName(marked);
  if (!point) return `${name} is not among the points.`;
  const write = (value: number, unit: string): string =>
    `${formatValue(value, valueFormat(unit, [value]))}${unitInSentence(unit)}`;
  const when = { year: '', between: ', on average', within: ` in ${point.year ?? ''}` }[linkKindOf(question)];
  return `${name}${when}: ${write(point.support_value, support.unit)}; ${write(point.outcome_value, outcome.unit)}.`;
}

/** The list of years with what each holds for this pair. */
function showYears(root: HTMLElement, { years, choice }: ShownLink): void {
  const counts = new Map(years.map(({ year, n }) => [year, n]));
  const list = choiceList(root, 'years');
  for (const year of everyLinkYear()) {
    const option = [...list.options].find(({ value }) => value === String(year));
    if (option) say(option, describeYearChoice({ year, n: counts.get(year) ?? 0 }, fewestForLatest));
  }
  list.value = typeof choice.years === 'object' ? 'range' : String(choice.years);
}
