import { anonymity } from './anonymity.ts';
import { authorityLife } from './authority-life.ts';
import { benchmarks } from './benchmarks.ts';
import type { Check } from './check.ts';
import { contract } from './contract.ts';
import { copiedYear } from './copied-year.ts';
import { denominators } from './denominators.ts';
import { dictionary } from './dictionary.ts';
import { englandRange } from './england-range.ts';
import { identityLevel } from './identity-level.ts';
import { inLinks } from './in-links.ts';
import { indicatorWords } from './indicator-words.ts';
import { library } from './library.ts';
import { neighbours } from './neighbours.ts';
import { plausible } from './plausible.ts';
import { references } from './references.ts';
import { sources } from './sources.ts';
import { statusAndValue } from './status-and-value.ts';
import { successors } from './successors.ts';
import { suddenJump } from './sudden-jump.ts';
import { tokens } from './tokens.ts';
import { unitRange } from './unit-range.ts';
import { windows } from './windows.ts';
import { years } from './years.ts';

/** Every check, from the files to the finer points. */
export const allChecks: readonly Check[] = [
  contract,
  references,
  dictionary,
  windows,
  indicatorWords,
  sources,
  anonymity,
  identityLevel,
  tokens,
  authorityLife,
  successors,
  neighbours,
  statusAndValue,
  inLinks,
  unitRange,
  plausible,
  years,
  denominators,
  benchmarks,
  englandRange,
  copiedYear,
  suddenJump,
  library,
];
