import { configureGlobal } from 'fast-check';

/**
 * How often a property is tried that does not say so itself, and with which values. `FAST_CHECK_RUNS` asks for more (a
 * night's worth, or as few as a search for mutants can wait for). The values are the same each time, so that what passed
 * passes again; `FAST_CHECK_SEED` asks for others by a number, or for new ones by `any`. What fails prints seed and path.
 */
const { FAST_CHECK_RUNS = '1000', FAST_CHECK_SEED = '2012' } = process.env;

configureGlobal({
  numRuns: wholeNumber('FAST_CHECK_RUNS', FAST_CHECK_RUNS),
  ...(FAST_CHECK_SEED !== 'any' && { seed: wholeNumber('FAST_CHECK_SEED', FAST_CHECK_SEED) }),
});

function wholeNumber(name: string, text: string): number {
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} requires a whole number: ${text}`);
  return Number(text);
}
