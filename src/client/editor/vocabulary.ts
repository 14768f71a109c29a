/** A column that can be named in a statement. */
export interface KnownColumn {
  name: string;
  /** The first sentence of its description: the name of an indicator, for one. */
  label?: string | undefined;
  /** In plain words, for instance `number`. */
  type: string;
  unit?: string | undefined;
  description: string;
  /** The only values it takes, where they are few. */
  values?: readonly string[] | undefined;
}

/** A table that can be named in a statement. */
export interface KnownTable {
  name: string;
  description: string;
  rows?: number | undefined;
  columns: readonly KnownColumn[];
}

/** A function or macro that can be called in a statement. */
export interface KnownFunction {
  name: string;
  /** Name with arguments, for instance `round(number, decimals)`. */
  signature: string;
  description: string;
  /** Whether it is one of ours. */
  isOurs?: boolean;
  /** Whether it stands where a table stands. */
  isTable?: boolean;
}

/** Everything the editor can suggest beyond the words of SQL itself. */
export interface Vocabulary {
  tables: readonly KnownTable[];
  functions: readonly KnownFunction[];
}
