import type { Check } from './check.ts';

/** The files themselves: read once with their contracts, so that the other checks meet only sound rows. */
export const contract: Check = {
  name: 'contract',
  description: 'Every table has the columns, types, allowed words, keys and order of its contract.',
  scope: ['authorities', 'indicators', 'observations', 'benchmarks', 'neighbours', 'sources', 'dictionary'],
  check: (data) => [...data.reading],
};
