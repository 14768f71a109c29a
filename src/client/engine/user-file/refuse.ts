import { EngineFailure } from '../failures.ts';

/** A file that will not be opened: why, as a phrase after its name, and what to do instead. */
export function refuse(name: string, reason: string, advice: string): EngineFailure {
  return new EngineFailure('file', `${name} ${reason}`, { advice });
}

/** A whole number as people write it, with what is counted, for instance "1,204 columns". */
export function counted(count: number, one?: string): string {
  const number = count.toLocaleString('en-GB');
  if (one === undefined) return number;
  return `${number} ${one}${count === 1 ? '' : 's'}`;
}

/** A size in words, for instance "200 MB". */
export function megabytes(bytes: number): string {
  return `${counted(Math.ceil(bytes / 1e6))} MB`;
}
