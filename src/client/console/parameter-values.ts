import { parameterNames, type ParameterValue } from '../../lib/query/bind-parameters.ts';

/** A value that may be chosen for a parameter. */
export interface ParameterChoice {
  value: string | number;
  label: string;
}

/** What is asked for one `:name` of a statement. */
export interface ParameterField {
  name: string;
  label: string;
  /** `any` is a number when it reads like one, otherwise text. */
  kind: 'choice' | 'number' | 'text' | 'any';
  choices?: readonly ParameterChoice[] | undefined;
  /** What stands in the field at first. */
  standing: string;
}

/** Values for all parameters, or what is wrong with some of them, by name. */
export type ReadValues =
  | { values: Record<string, ParameterValue>; refusals?: undefined }
  | { values?: undefined; refusals: ReadonlyMap<string, string> };

const plainNumber = /^[-−]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * The fields of a statement in the order of its parameters: as the example describes them, as the names of our columns
 * suggest, or a plain field for a name nobody knows.
 */
export function fieldsOf(sql: string, known: readonly ParameterField[]): ParameterField[] {
  return parameterNames(sql).map(
    (name) => known.find((field) => field.name === name) ?? { name, label: name, kind: 'any', standing: '' },
  );
}

/** What was typed into the fields as values to bind; nothing is bound when one of them cannot be. */
export function readValues(
  fields: readonly ParameterField[],
  typed: Readonly<Record<string, string>>,
): ReadValues {
  const refusals = new Map<string, string>();
  const values: Record<string, ParameterValue> = {};
  for (const field of fields) {
    const read = readValue(field, (typed[field.name] ?? field.standing).trim());
    if ('refusal' in read) refusals.set(field.name, read.refusal);
    else values[field.name] = read.value;
  }
  return refusals.size > 0 ? { refusals } : { values };
}

function readValue(
  { label, kind, choices = [] }: ParameterField,
  text: string,
): { value: ParameterValue } | { refusal: string } {
  if (text === '') return { refusal: `${label} needs a value.` };
  if (kind === 'choice') {
    const choice = choices.find(({ value }) => String(value) === text);
    return choice
      ? { value: choice.value }
      : { refusal: `${label} has no value “${text.slice(0, 60)}”: choose one of the list.` };
  }
  if (kind === 'number' && !plainNumber.test(text))
    return { refusal: `${label} needs a number, for instance 10 or 0.5.` };
  return { value: kind !== 'text' && plainNumber.test(text) ? Number(text.replace('−', '-')) : text };
}

/** How a value nobody described is taken, in words. */
export function describeReading(text: string): string {
  if (text.trim() === '') return 'a number or a text';
  return plainNumber.test(text.trim()) ? 'read as a number' : 'read as a text';
}
