import { headOf } from '../own-figures-heads.ts';
import { plainSpaces } from '../own-figures-number.ts';

/** Names of the country, of regions and of other groups of places. */
const groups =
  /^(england|english|national|uk|united kingdom|great britain|wales|scotland|sns?|(the )?(north (east|west)|south (east|west)|yorkshire( (and|&) (the )?humber(side)?)?|(east|west) midlands|east(ern)?( of england)?|(inner |outer |greater )?london)|all (authorities|las|england)|(england|national|regional|region|statistical|sn) .*|.*\b(neighbours?|averages?|avg|mean|median|comparators?|peers?|region|quartile|family|benchmarks?)\b.*)$/i;

const planned = 'targets?|goals?|forecasts?|projections?|projected|trajectory|benchmarks?|budget(?:ed)?';

/** A cell that says by itself that its row is no figure reached. */
const plannedAlone = new RegExp(
  `^(?:(?:our|local|annual|national|regional|stretch|interim|corporate|agreed|team|service|year end|end of year|proposed|revised|final|\\d{4}(?:[-/]\\d{2,4})?) )*(?:${planned}|plan|planned|ambition|aspiration|expected|thresholds?|tolerance|floor|milestones?)(?: (?:values?|figures?|rate|level|outturn|set|\\(?\\d{4}(?:[-/]\\d{2,4})?\\)?))*$`,
  'i',
);
const plannedWithin = new RegExp(`\\b(?:${planned})\\b`, 'i');

/** Words by which a figure is held against a target without being one. */
const beside =
  /\b(on|off|above|below|met|meets?|meeting|missed|near|within|over|under|against|vs|versus|exceed\w*|not|behind|ahead|no|at|to)\b/i;

/** Parts of the children or workers whom an indicator counts. */
const parts =
  /^(boys?|girls?|males?|females?|men|women|(aged?|ages?)\b.*\d.*|(under|over) (the age of )?\w+|\d{1,2} ?(-|–|to) ?\d{1,2}( years?( olds?)?)?|\d{1,2} ?\+|white\b.*|black\b.*|asian\b.*|mixed\b.*|.*\bethnic\b.*|disabled|.*\bdisability|unaccompanied.*|non[- ]?binary|.+ only)$/i;

/** What stands for everything in a column of teams, sexes or ages. */
const everything = /^(all|total|overall|whole|everyone|persons?|people|both|combined|all .*|.* total)$/i;

/** How far a figure is settled, which does not make another figure of it. */
const settled =
  /^(actuals?|outturn|final|provisional|revised|published|unpublished|confirmed|validated|unvalidated|draft|reported|ours?|us|own|red|amber|green|r|a|g|better|worse|same|up|down|improving|improved|declining|declined)$/i;

const wholeYear =
  /^(all|annual|annually|yearly|full year|whole year|year|total|fy|12 months|year[- ]?end|q1 ?(-|–|to) ?q4)$/i;

/** Whether a name or code is that of the country, a region or another group of places. */
export function isOfOthers(text: string): boolean {
  const plain = plainSpaces(text.replaceAll('_', ' '));
  return plain.length < 40 && (groups.test(plain) || /^[EKWSN](92|12)0{3}\d{3}$/.test(plain));
}

/** Whether a cell says that its row is a target, a plan, a forecast or a benchmark; in notes only where it says no more. */
export function isPlanned(text: string, isNote = false): boolean {
  const plain = plainSpaces(text.replaceAll(/_|(?<=[a-z])-(?=[a-z])/gi, ' '));
  if (plain.length > 40) return false;
  return plannedAlone.test(plain) || (!isNote && plannedWithin.test(plain) && !beside.test(plain));
}

/** Whether a remark speaks of a forecast. */
export function isForecastRemark(text: string): boolean {
  return /\b(forecast|forecasted|projected|projections?)\b/i.test(text);
}

/** Whether a cell names a month, a quarter or another part of a year. */
export function isPartOfYear(text: string): boolean {
  return text.length <= 40 && !isWholeYear(text) && headOf(text).kind === 'part';
}

/** Whether a cell says that its row is of a whole year, or says nothing. */
export function isWholeYear(text: string): boolean {
  return text === '' || wholeYear.test(text);
}

/** Whether a cell names some of the children or workers only. */
export function isSubgroup(text: string): boolean {
  return !everything.test(text) && parts.test(text);
}

/** Whether a cell stands for everyone. */
export function isEveryone(text: string): boolean {
  return everything.test(text);
}

/** Whether a cell says no more than how far a figure is settled. */
export function isSettled(text: string): boolean {
  return settled.test(text);
}
