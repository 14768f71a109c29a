import { drawingWidths } from '../../charts/drawing.ts';
import { linkScatter } from '../../charts/link-scatter.ts';
import { describeLink, describeMaking, describeYearChoice } from '../../lib/format/describe-link.ts';
import { formatValue, unitInSentence, valueFormat } from '../../lib/format/value.ts';
import { everyLinkYear, fewestForLatest } from '../../lib/links/complete-years.ts';
import type { ExplorerSide } from '../../lib/links/explorer-facts.ts';
import { linkNumbers } from '../../lib/links/link-numbers.ts';
import { linkScript } from '../../lib/links/link-sql.ts';
import type { LinkAnswer } from './ask-link.ts';
import { choiceList, part } from './parts.ts';
import { showPoints } from './points-table.ts';

/** A link with everything the page says of it. */
export interface ShownLink extends LinkAnswer {
  support: ExplorerSide;
  outcome: ExplorerSide;
  /** Code of the authority to mark. */
  marked?: string | undefined;
}

/** Puts a link into the page: words, chart, table, caveats and query, where the built page has its own. */
export function showLink(root: HTMLElement, link: ShownLink): void {
  const { question, support, outcome } = link;
  const words = describeLink(describable(link));
  const set = (name: string, text: string): void => say(part(root, name), text);
  set('summary', words.summary);
  root.querySelector('figure h2')?.replaceChildren(words.title);
  root.querySelector('figure .sub')?.replaceChildren(words.sub);
  root.querySelector('figure .source')?.replaceChildren(describeMaking(support.credit, outcome.credit));
  for (const [name, fact] of Object.entries(words.facts)) {
    set(`fact-${name}`, fact.value);
    set(`note-${name}`, fact.note);
  }
  set('timing', words.timing);
  nameSide(root, 'support', support);
  set('support-caveat', support.caveat);
  nameSide(root, 'outcome', outcome);
  set('outcome-caveat', outcome.caveat);
  set('sql', linkScript(question));
  showYears(root, link);
  showChart(root, link);
  showTable(root, link);
}

/** The name of a side, which leads to its page. */
function nameSide(root: HTMLElement, side: 'support' | 'outcome', { indicator, label }: ExplorerSide): void {
  const name = part(root, `${side}-name`);
  say(name, label);
  name.setAttribute('href', `${root.dataset['site'] ?? '/'}indicators/${indicator}/`);
}

/** Writes only what differs: a line that is read out when it changes must not be read out for nothing. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Draws the chart again at its three widths. */
export function showChart(root: HTMLElement, link: ShownLink): void {
  const chart = linkScatter({
    ...describable(link),
    pairs: link.pairs,
    result: link.result,
    marked: link.marked,
  });
  for (const [size, width] of Object.entries(drawingWidths)) {
    root.querySelector(`.drawing-${size}`)?.replaceChildren(chart({ document, width }));
  }
  say(part(root, 'marked'), describeMarked(link));
}

/** The figures of the marked authority in words, or how to mark one. */
function describeMarked({ marked, pairs, support, outcome }: ShownLink): string {
  if (marked === undefined) return 'Click a dot to see which authority it is.';
  const pair = pairs.find(({ authority }) => authority === marked);
  if (!pair) return `${marked} does not have both figures.`;
  const write = (value: number, unit: string): string =>
    `${formatValue(value, valueFormat(unit, [value]))}${unitInSentence(unit)}`;
  return `${marked}: ${write(pair.support_value, support.unit)}; ${write(pair.outcome_value, outcome.unit)}.`;
}

function describable({ question, support, outcome, result }: ShownLink) {
  return { support, outcome, year: question.year, figures: linkNumbers(result), enough: fewestForLatest };
}

/** The list of years with what each holds for this pair. */
function showYears(root: HTMLElement, { years, question }: ShownLink): void {
  const counts = new Map(years.map(({ year, n }) => [year, n]));
  const options = everyLinkYear()
    .toReversed()
    .map(
      (year) =>
        new Option(describeYearChoice({ year, n: counts.get(year) ?? 0 }, fewestForLatest), String(year)),
    );
  const list = choiceList(root, 'year');
  list.replaceChildren(...options);
  list.value = String(question.year);
}

function showTable(root: HTMLElement, { pairs, support, outcome }: ShownLink): void {
  part(root, 'support-head').textContent = `${support.label}, ${support.unit}`;
  part(root, 'outcome-head').textContent = `${outcome.label}, ${outcome.unit}`;
  showPoints(root, pairs);
}
