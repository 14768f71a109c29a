import { join } from 'node:path';
import { type Inputs, readInputs } from '../../../scripts/build-links/inputs.ts';

/** All that the statistics of links are computed from, as committed. */
export function committedInputs(): Promise<Inputs> {
  return readInputs(join(import.meta.dirname, '../../../data'));
}
