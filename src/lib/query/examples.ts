import type { ExampleQuery } from './examples/example-query.ts';
import { figureExamples } from './examples/figures.ts';
import { linkExamples } from './examples/links.ts';
import { placeExamples } from './examples/places.ts';

export type { ChoiceSource, ExampleQuery, QueryParameter } from './examples/example-query.ts';

/** Questions with the statement that answers each from the published tables. */
export const exampleQueries: readonly ExampleQuery[] = [...linkExamples, ...figureExamples, ...placeExamples];

/** The example of this id, if there is one. */
export function exampleNamed(id: string): ExampleQuery | undefined {
  return exampleQueries.find((example) => example.id === id);
}

/** The values with which an example starts. */
export function defaultsOf({ parameters }: ExampleQuery): Record<string, string | number> {
  return Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
}
