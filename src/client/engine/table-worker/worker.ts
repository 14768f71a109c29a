import { closeDoors } from '../close-doors.ts';
import { EngineFailure } from '../failures.ts';
import { works, type WorkAnswer, type WorkOrder } from './works.ts';

const refuse = (): never => {
  throw new TypeError('this worker has no network');
};
globalThis.fetch = () => Promise.reject(new TypeError('this worker has no network'));
closeDoors(refuse);

/** The reader of Parquet rejects each damaged column by itself; the first of them is what the page is told. */
globalThis.addEventListener('unhandledrejection', (event) => event.preventDefault());

const post = (answer: WorkAnswer, handedOver: Transferable[] = []): void =>
  (globalThis as unknown as Worker).postMessage(answer, handedOver);

globalThis.addEventListener('message', (event: MessageEvent<WorkOrder>) => {
  const { id, work, input } = event.data;
  const perform = works[work] as (input: unknown) => unknown;
  Promise.resolve()
    .then(() => perform(input))
    .then(
      (output) => post({ id, output }, buffersOf(output)),
      (error: unknown) => post({ id, failure: plainFailure(error) }),
    );
});

/** The memory of an answer, to be handed over and not copied. */
function buffersOf(output: unknown): Transferable[] {
  const parts = output instanceof Uint8Array ? [output] : Object.values(output ?? {});
  return parts.flatMap((part) => (part instanceof Uint8Array ? [part.buffer as ArrayBuffer] : []));
}

/** A failure in a form that can be sent. */
function plainFailure(error: unknown): { kind: string; detail: string; advice: string | undefined } {
  if (error instanceof EngineFailure) {
    return { kind: error.kind, detail: error.message, advice: error.advice };
  }
  return { kind: '', detail: error instanceof Error ? error.message : String(error), advice: undefined };
}
