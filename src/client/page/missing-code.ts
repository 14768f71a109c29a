/**
 * Code that a page fetches when it is used and that did not come. It brings its words along: what words other failures
 * may be missing too.
 */
export class MissingCode extends Error {
  readonly happened: string;
  readonly advice: string;

  constructor({ happened, advice }: { happened: string; advice: string }, options?: ErrorOptions) {
    super(`${happened} ${advice}`, options);
    this.name = 'MissingCode';
    this.happened = happened;
    this.advice = advice;
  }
}
