import { configureGlobal } from 'fast-check';

/**
 * How often a property is tried that does not say so itself. `FAST_CHECK_RUNS` asks for more (a night's worth, or as few
 * as a search for mutants can wait for), `FAST_CHECK_SEED` for the same tries again: what fails prints its seed and path.
 */
const { FAST_CHECK_RUNS = '1000', FAST_CHECK_SEED } = process.env;

configureGlobal({
  numRuns: wholeNumber('FAST_CHECK_RUNS', FAST_CHECK_RUNS),
  ...(FAST_CHECK_SEED !== undefined && { seed: wholeNumber('FAST_CHECK_SEED', FAST_CHECK_SEED) }),
});

function wholeNumber(name: string, text: string): number {
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} requires a whole number: ${text}`);
  return Number(text);
}
