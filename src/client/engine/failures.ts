import { MissingCode } from '../page/missing-code.ts';
import type { QueryFault } from './query-fault.ts';

/** Every way in which the engine can fail. */
export type FailureKind =
  | 'offline'
  | 'missing_file'
  | 'missing_code'
  | 'blocked'
  | 'corrupt_file'
  | 'other_file'
  | 'no_webassembly'
  | 'out_of_memory'
  | 'timeout'
  | 'cancelled'
  | 'refused'
  | 'too_large'
  | 'query'
  | 'file'
  | 'column'
  | 'stopped';

export interface FailureOptions extends ErrorOptions {
  /** What to do, where it is known better than the kind can say. */
  advice?: string | undefined;
  /** What is wrong with a statement and where, for the kind `query`. */
  fault?: QueryFault | undefined;
}

/** A failure whose kind is known, so that the page can say what happened and what to do. */
export class EngineFailure extends Error {
  readonly kind: FailureKind;
  readonly advice: string | undefined;
  readonly fault: QueryFault | undefined;

  constructor(kind: FailureKind, detail: string, { advice, fault, ...options }: FailureOptions = {}) {
    super(detail, options);
    this.name = 'EngineFailure';
    this.kind = kind;
    this.advice = advice;
    this.fault = fault;
  }
}

/** What a reader is told: what happened, then what to do. */
export interface FailureMessage {
  happened: string;
  advice: string;
}

const messages: Record<FailureKind, (detail: string) => FailureMessage> = {
  offline: () => ({
    happened: 'You are offline, so the database could not be fetched.',
    advice: 'Connect to the internet, then press Try again.',
  }),
  missing_file: (file) => ({
    happened: `A file this page needs was not found: ${file}.`,
    advice: 'The site may be in the middle of an update. Reload the page in a minute.',
  }),
  missing_code: (happened) => ({ happened, advice: 'Reload the page.' }),
  blocked: (file) => ({
    happened: `The connection broke, or something blocked ${file}.`,
    advice: 'Check the connection and any content blocker, then press Try again.',
  }),
  corrupt_file: (file) => ({
    happened: `A file arrived damaged: ${file}.`,
    advice: 'Reload the page. If it happens again, download the table from the data page instead.',
  }),
  other_file: (file) => ({
    happened: `A file is not the one this page was built with, so nothing is shown from it: ${file}.`,
    advice:
      'The site may be in the middle of an update, or the file was changed on its way. Reload the page in a minute.',
  }),
  no_webassembly: () => ({
    happened: 'This browser does not allow WebAssembly, which the database needs.',
    advice: 'Some protected modes turn it off: allow it for this site, or open the page in another browser.',
  }),
  out_of_memory: (detail) => ({
    happened: detail.startsWith('Out of Memory Error')
      ? 'The query needs more memory than a query may use here.'
      : 'There is not enough free memory for the database.',
    advice: detail.startsWith('Out of Memory Error')
      ? 'Read fewer rows, or group them before they are sorted, joined or listed.'
      : 'Close other tabs, then press Try again. A query that reads fewer rows needs less.',
  }),
  timeout: (limit) => ({
    happened: `The query was stopped after ${limit}.`,
    advice: 'Ask for fewer rows or a single year, then run it again.',
  }),
  cancelled: () => ({
    happened: 'The query was cancelled.',
    advice: 'Change it or run it again.',
  }),
  refused: (reason) => ({
    happened: `The query was not run: ${reason}.`,
    advice: 'Change it and run it again.',
  }),
  too_large: (size) => ({
    happened: `The result is too large: ${size}.`,
    advice: 'Ask for fewer rows or columns, then run it again.',
  }),
  query: (reason) => ({
    happened: `The database could not run this query: ${reason}`,
    advice: 'Change it, then run it again.',
  }),
  file: (reason) => ({
    happened: `The file was not opened: ${reason}.`,
    advice: 'Choose another file.',
  }),
  column: (reason) => ({
    happened: `The column is read as before: ${reason}.`,
    advice: 'Choose another way to read it.',
  }),
  stopped: (reason) => ({
    happened: `The database stopped unexpectedly: ${reason}`,
    advice: 'Press Try again; it starts afresh.',
  }),
};

/** A failure in words for the page. */
export function describeFailure(failure: EngineFailure): FailureMessage {
  const { happened, advice } = messages[failure.kind](failure.message);
  return { happened, advice: failure.advice ?? failure.fault?.hint ?? advice };
}

/** What a reader is told when a file came but is not as it should be; undefined for any other failure. */
export function describeWrongFile(error: unknown): FailureMessage | undefined {
  const isWrong =
    error instanceof EngineFailure && (error.kind === 'other_file' || error.kind === 'corrupt_file');
  return isWrong ? describeFailure(error) : undefined;
}

/** Any error as a failure of a known kind; `otherwise` names what it is when nothing more precise is known. */
export function recogniseFailure(error: unknown, otherwise: FailureKind): EngineFailure {
  if (error instanceof EngineFailure) return error;
  if (error instanceof MissingCode)
    return new EngineFailure('missing_code', error.happened, { advice: error.advice, cause: error });
  const detail = error instanceof Error ? error.message : String(error);
  const own = detail.replaceAll(/'[^']*'|"[^"]*"/g, ''); // a value that is quoted may say anything
  if (/out of memory|cannot allocate|could not allocate|allocation failed|bad_alloc/i.test(own)) {
    return new EngineFailure('out_of_memory', detail, { cause: error });
  }
  return new EngineFailure(otherwise, detail, { cause: error });
}
