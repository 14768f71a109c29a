import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import type { ExampleQuery } from '../../lib/query/examples.ts';
import { part } from '../page/parts.ts';
import type { KnownTable } from '../editor/vocabulary.ts';
import { completeIndicators, type ListedIndicator } from './indicator-facts.ts';
import type { ListFacts } from './known-fields.ts';

/** A question to start from; its statement stands in the page. */
type ListedExample = Pick<ExampleQuery, 'id' | 'parameters'>;

/** A question to start from, with its statement. */
export interface Example extends ListedExample {
  sql: string;
}

/** What the page was built with. */
export interface ConsoleFacts extends ListFacts {
  /** Version of the data: a day. */
  edition: string;
  /** The example the page opens with, and its answer. */
  standing: string;
  result: ResultTable;
  examples: ListedExample[];
}

/** The facts as the page states them: briefer than they are used. */
type StatedFacts = Omit<ConsoleFacts, 'indicators'> & { indicators: ListedIndicator[] };

/** Reads the facts of the page; the names of indicators stand in its list of tables. */
export function consoleFacts(root: HTMLElement, tables: readonly KnownTable[]): ConsoleFacts {
  const stated = JSON.parse(part(root, 'facts').textContent) as StatedFacts;
  return { ...stated, indicators: completeIndicators(stated.indicators, tables) };
}

/** The example of an id, with the statement that the page prints; the one the page opens with stands in its field. */
export function exampleOf(
  root: HTMLElement,
  { examples, standing }: ConsoleFacts,
  id = '',
): Example | undefined {
  const example = examples.find((each) => each.id === id);
  if (!example) return undefined;
  if (id === standing)
    return { ...example, sql: (part(root, 'textarea') as HTMLTextAreaElement).defaultValue };
  const printed = root.querySelector(`#example-${id} .printed-sql`);
  if (!printed) throw new Error(`exampleOf not found: the statement of ${id}`);
  return { ...example, sql: printed.textContent.trimEnd() };
}
