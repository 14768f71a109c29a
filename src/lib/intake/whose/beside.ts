import { headOf } from '../own-figures-heads.ts';
import type { Layout, Rows } from '../own-figures-layout.ts';
import { plainSpaces } from '../own-figures-number.ts';
import { type OwnAnswers, type OwnStatement, statement } from '../own-figures-shape.ts';
import { isOfOthers, isSubgroup } from './telling.ts';

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** Words that say nothing of whose figures stand below, though words in them do elsewhere. */
const harmless =
  /\b(average (caseload|attainment|sdq|score)s?|national (indicator|return|statistic)s?( set)?|london borough of|year (ending|ended|to)( the)?( \d{1,2}(st|nd|rd|th)?)? \w+)\b/gi;

const ofOthers = 'figures of others';

/** What a title or the name of a sheet may say of the figures, by its words. */
const telling: readonly (readonly [string, RegExp])[] = [
  [
    ofOthers,
    /\b(england|national(ly)?|uk|neighbou?rs?|sns?|regions?|regional|averages?|avg|benchmarks?|benchmarking|comparators?|comparisons?|peers?|medians?|all (authorities|las))\b/i,
  ],
  [
    'targets or forecasts',
    /\b(targets?|forecasts?|projections?|projected|trajectory|trajectories|budgets?|budgeted|planned|ambitions?|aspirations?)\b/i,
  ],
  [
    'a part of a year',
    new RegExp(
      `\\b(q[1-4]|quarters?|quarterly|qtr ?[1-4]?|[1-4](st|nd|rd|th) quarter|half[- ]year|h[12]|ytd|to date|monthly|month \\d+|rolling)\\b|(?:^|\\bfor |\\bin |[-–:,(] ?)${months}(?: ?(?:to|-|–) ?${months})?(?:[ '’_-]*\\d{2,4})?\\)?$`,
      'i',
    ),
  ],
];

const earlier = /^(the )?(previous|prior|last|earlier|baseline)( (years?|period|figures?))*( \d{4}.*)?$/i;

/** What a title or the name of a sheet says of the figures beside it that makes them none of ours; undefined where nothing. */
export function saidBeside(text: string): string | undefined {
  const plain = plainSpaces(plainSpaces(text.replaceAll('_', ' ')).replaceAll(harmless, ' '));
  if (/\bapr(il)?\b.*\bmar(ch)?\b/i.test(plain)) return undefined;
  if (isOfOthers(plain)) return ofOthers;
  if (/[a-z]/i.test(plain) && isSubgroup(plain)) return 'figures of some only';
  if (earlier.test(plain)) return 'figures of an earlier year';
  return telling.find(([, words]) => words.test(plain))?.[0];
}

/** Asks whether figures are the reader’s own where titles or the name of a sheet say otherwise. */
export function besideQuestion(
  where: string,
  texts: readonly string[],
  { isOursBeside = {} }: OwnAnswers,
): OwnStatement | undefined {
  const open = texts.filter((text) => !isOursBeside[text]);
  const found = open.flatMap((text) => {
    const said = saidBeside(text);
    return said ? [{ text, said }] : [];
  });
  if (found.length === 0) return undefined;
  const named = found.map(({ text, said }) => `“${shortened(text)}” (${said})`).join(', ');
  return statement(`The ${where} says ${named}. Are the figures your own, for a whole year?`, [
    {
      label: 'They are ours, for a whole year',
      answers: { isOursBeside: Object.fromEntries(found.map(({ text }) => [text, true])) },
    },
  ]);
}

/** The texts above the header of a table, and the head over its indicators where it is no usual one. */
export function titlesAbove(rows: Rows, { header, first, indicator }: Layout): string[] {
  const above = rows.slice(0, header[0] ?? first).flat();
  const head = header.map((at) => rows[at]?.[indicator] ?? '');
  return [...new Set([...above, ...head].map(plainSpaces).filter((text) => /[a-z0-9]/i.test(text)))];
}

/** The year that the name of a sheet says, where it says no more than that. */
export function sheetYear(name: string): number | null {
  const head = headOf(name);
  return head.kind === 'period' && saidBeside(name) === undefined ? head.year : null;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
