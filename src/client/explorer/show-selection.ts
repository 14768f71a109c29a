import { unitOfDifference } from '../../lib/words/difference.ts';
import { resultRows, resultStep } from '../../lib/words/link/name-results.ts';
import { formatNumber } from '../../lib/words/number.ts';
import { linkKindOf } from '../../lib/links/explored/link-question.ts';
import { isSelected, type Selection } from '../../lib/links/explored/link-estimate-sql.ts';
import type { LinkAnswer } from './ask-link.ts';
import { fillRows, numberField, part, say } from '../page/parts.ts';
import { wordsOf, type ShownLink } from './shown-link.ts';

const fields = ['x-from', 'x-to', 'y-from', 'y-to'] as const;

/** Writes a selection into its fields, its result beside that of the whole, and what to think of it. */
export function showSelection(root: HTMLElement, link: ShownLink): void {
  const { selected, support, outcome, question } = link;
  const isPlain = linkKindOf(question) === 'year' && question.adjust === 'none';
  const unitOf = (unit: string) => (isPlain ? unit : `${unitOfDifference(unit)}, as drawn`);
  say(part(root, 'x-name'), `${support.label}, ${unitOf(support.unit)}`);
  say(part(root, 'y-name'), `${outcome.label}, ${unitOf(outcome.unit)}`);
  writeFields(root, selected?.selection);
  part(root, 'clear-selection').toggleAttribute('disabled', !selected);
  part(root, 'selection-result').hidden = !selected;
  if (!selected) return say(part(root, 'selection-said'), '');
  const rows = [
    { name: 'All points', figures: link.result },
    { name: 'Selected', figures: selected.result },
  ];
  say(part(root, 'selection-step'), resultStep(rows, support));
  const n = [link.points, link.points.filter((point) => isSelected(point, selected.selection))];
  const written = resultRows(rows, outcome).map(({ name, estimate, slope, clear }, i) => [
    name,
    formatNumber(n[i]?.length ?? 0),
    estimate,
    slope,
    clear,
  ]);
  fillRows(part(root, 'selection-rows'), written);
  say(part(root, 'selection-said'), wordsOf(link, { question, result: selected.result }, true).summary);
}

/** The selection that the fields hold; words where they hold none. */
export function readSelection(root: HTMLElement, { points }: Pick<LinkAnswer, 'points'>): Selection | string {
  const [x1, x2, y1, y2] = fields.map((name) => numberField(root, name).value.trim());
  const ends = (
    low: string | undefined,
    high: string | undefined,
    values: readonly number[],
  ): [number, number] => [
    low === '' || low === undefined ? Math.floor(Math.min(...values)) : Number(low),
    high === '' || high === undefined ? Math.ceil(Math.max(...values)) : Number(high),
  ];
  const selection: Selection = {
    x: ends(
      x1,
      x2,
      points.map((point) => point.x),
    ),
    y: ends(
      y1,
      y2,
      points.map((point) => point.y),
    ),
  };
  if ([...selection.x, ...selection.y].some((end) => !Number.isFinite(end)))
    return 'Write numbers only, such as 12.5.';
  if (selection.x[0] >= selection.x[1] || selection.y[0] >= selection.y[1])
    return 'Each range must begin below its end.';
  return selection;
}

function writeFields(root: HTMLElement, selection: Selection | undefined): void {
  const values = selection ? [...selection.x, ...selection.y] : [];
  fields.forEach((name, i) => {
    numberField(root, name).value = values[i] === undefined ? '' : String(values[i]);
  });
}
