import { getCollection } from 'astro:content';
import { longDate } from '../../lib/words/date.ts';
import { listOf } from '../../lib/words/phrases.ts';
import { defaultsOf, exampleQueries, type ExampleQuery } from '../../lib/query/examples.ts';
import { usedIn } from '../../lib/query/tables-used.ts';

/** The twenty examples as the page prints them: with the tables each reads and the values it begins with. */
export function printedExamples() {
  return exampleQueries.map((example) => ({
    ...example,
    tables: usedIn(example.sql).tables,
    standing: standingValues(example),
  }));
}

/** How to cite the data, with the date and the publishers. */
export async function citation(edition: string, address: string): Promise<string> {
  const sources = (await getCollection('sources')).map(({ data }) => data);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].toSorted();
  const licences = [...new Set(sources.map(({ licence }) => licence))].toSorted();
  return `The Support Atlas, data of ${longDate(edition)}, ${address}. Contains public sector information from ${listOf(publishers)}, licensed under the ${listOf(licences)}.`;
}

/** The values an example begins with, in words; nothing for one without parameters. */
function standingValues(example: ExampleQuery): string {
  const values = Object.entries(defaultsOf(example)).map(([name, value]) => `:${name} is ${value}`);
  return values.length === 0 ? '' : `It begins with ${values.join(', ')}.`;
}
