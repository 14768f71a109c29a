import { digitsOf, formatNumber, formatSigned } from '../../lib/words/number.ts';
import { authorityName } from '../../lib/words/authority/authority-names.ts';
import { linkKindOf, type LinkQuestion } from '../../lib/links/explored/link-question.ts';
import type { LinkPoint } from './ask-link.ts';
import { part } from '../page/parts.ts';

/** A column of the table of points. */
export interface PointColumn {
  /** Name in a file. */
  name: keyof LinkPoint;
  head: string;
  write: (value: number) => string;
}

/** What the table needs to know of a link. */
export interface TableSubject {
  question: LinkQuestion;
  points: readonly LinkPoint[];
  support: { label: string; unit: string };
  outcome: { label: string; unit: string };
}

/** The columns after the authority: years, figures as published, and the places in the picture where they differ. */
export function pointColumns({ question, points, support, outcome }: TableSubject): PointColumn[] {
  const kind = linkKindOf(question);
  const plain = (name: 'support_value' | 'outcome_value', head: string): PointColumn => {
    const digits = digitsOf(points.map((point) => point[name]));
    return { name, head, write: (value) => formatNumber(value, { digits }) };
  };
  const average = kind === 'between' ? 'Average of ' : '';
  const title = (label: string, unit: string) =>
    `${average}${average ? label.replace(/^./, (c) => c.toLowerCase()) : label}, ${unit}`;
  const drawn = (name: 'x' | 'y', side: string): PointColumn => ({
    name,
    head: `${side} as drawn`,
    write: (value) => formatSigned(value, { digits: 2 }),
  });
  const years: PointColumn[] =
    kind === 'between'
      ? [{ name: 'years', head: 'Years', write: String }]
      : [
          { name: 'support_year', head: 'Year of the support', write: String },
          { name: 'year', head: 'Year of the outcome', write: String },
        ];
  return [
    ...years,
    plain('support_value', title(support.label, support.unit)),
    plain('outcome_value', title(outcome.label, outcome.unit)),
    ...(kind === 'year' && question.adjust === 'none' ? [] : [drawn('x', 'Support'), drawn('y', 'Outcome')]),
  ];
}

const pending = new WeakMap<HTMLElement, TableSubject>();

/** Writes the points into the table, at once where it is open and otherwise when it is opened: it may be long. */
export function showTable(root: HTMLElement, subject: TableSubject): void {
  const details = part(root, 'rows').closest('details');
  if (!details) return writePoints(root, subject);
  if (!pending.has(details)) {
    details.addEventListener('toggle', () => {
      const waiting = pending.get(details);
      if (details.open && waiting) writePoints(root, waiting);
    });
  }
  pending.set(details, subject);
  if (details.open) writePoints(root, subject);
}

function writePoints(root: HTMLElement, subject: TableSubject): void {
  const columns = pointColumns(subject);
  const heads = ['Authority', ...columns.map(({ head }) => head)].map((text, i) => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    if (i > 0) cell.className = 'right';
    cell.textContent = text;
    return cell;
  });
  part(root, 'heads').replaceChildren(...heads);
  part(root, 'rows').replaceChildren(...subject.points.map((point) => rowOf(point, columns)));
}

function rowOf(point: LinkPoint, columns: readonly PointColumn[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = authorityName(point.authority);
  row.append(head);
  for (const { name, write: written } of columns) {
    const value = Number(point[name]);
    const data = document.createElement('data');
    data.value = String(value);
    data.textContent = written(value);
    const cell = row.insertCell();
    cell.className = 'right';
    cell.append(data);
  }
  return row;
}
