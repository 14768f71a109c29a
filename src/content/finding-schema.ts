import { z } from 'astro/zod';
import {
  findingClaims,
  findingDirectness,
  findingPlaces,
  findingSubjects,
  findingThemes,
  lastFinding,
  partMeasures,
  type FindingPlace,
} from '../lib/words/finding/finding-names.ts';

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];
const indicator = z.string().regex(/^[a-z][a-z0-9_]*$/);
const sentence = z.string().regex(/^\S.*[.?]$/s);

/** Most words in the title of a finding. */
const mostTitleWords = 14;

/** The pairs that bear on a finding: every support with every outcome, so that none is picked for what it shows. */
const pairsSchema = z.object({
  supports: z.array(indicator).nonempty(),
  outcomes: z.array(indicator).nonempty(),
  /** Why these and no others. */
  rule: sentence,
});

/** One part of the claim, and how far national figures count it. */
const partSchema = z.object({
  part: z.string().min(1),
  measured: z.enum(keysOf(partMeasures)),
  /** What is counted of it, or that nothing is. */
  why: sentence,
});

/** A field that an authority could record so that the claim could be tested. */
const fieldSchema = z.object({
  /** Name of the column in the template. */
  column: indicator,
  name: z.string().min(1),
  /** What to write in it, with its unit or scale. */
  definition: sentence,
});

/** The frontmatter of a finding. */
export const findingSchema = z
  .object({
    /** Its number in the order of the report, from 1. */
    number: z.int().min(1).max(lastFinding),
    /** The part of the summary it stands in. */
    place: z.enum(keysOf(findingPlaces)),
    /** The claim, in our own words. */
    title: z.string().refine((title) => title.split(/\s+/).length <= mostTitleWords),
    theme: z.enum(findingThemes.map(({ theme }) => theme)),
    /** Whom it is about. */
    who: z.enum(keysOf(findingSubjects)),
    /** What it claims. A claim that is not about outcomes is tested by no link with an outcome. */
    claims: z.enum(keysOf(findingClaims)),
    /** Why a related link does not test the claim: what of it is not counted, and what is. */
    not_tested: sentence.optional(),
    /** How near national figures come to it. */
    directness: z.enum(findingDirectness.map(({ directness }) => directness)),
    /** Indicators that bear on it, tested or not. */
    bears: z.array(indicator),
    /** Absent where nothing that is measured stands near enough. */
    pairs: pairsSchema.optional(),
    parts: z.array(partSchema).min(3),
    /** What would overturn the verdict on a claim about outcomes. */
    overturn: z.array(sentence).nonempty().optional(),
    /** What would test a claim that is not about outcomes, and which answer would speak against it. */
    would_test: z.array(sentence).nonempty().optional(),
    /** What an authority could record instead. */
    record_instead: z.array(fieldSchema).min(3).max(5),
    /** Numbers of findings that stand near it. */
    related: z.array(z.int().min(1).max(lastFinding)).nonempty(),
  })
  .refine(({ number, place }) => isWithin(number, place), { message: 'number and place disagree' })
  .refine(({ directness, pairs }) => (directness === 'not_measured') === (pairs === undefined), {
    message: 'pairs bear on a finding unless it is not measured',
  })
  .refine(
    ({ claims, directness, pairs }) => (directness === 'related') === (claims === 'practice' && !!pairs),
    {
      message: 'pairs are a related link of a claim that is not about outcomes, and a test of one that is',
    },
  )
  .refine(({ directness, not_tested }) => (directness === 'related') === (not_tested !== undefined), {
    message: 'a related link says why it does not test the claim',
  })
  .refine(
    ({ claims, overturn, would_test }) =>
      (claims === 'outcomes' ? would_test : overturn) === undefined &&
      (claims === 'outcomes' ? overturn : would_test) !== undefined,
    { message: 'a claim about outcomes says what would overturn it, any other what would test it' },
  )
  .refine(
    ({ bears, pairs }) =>
      [...(pairs?.supports ?? []), ...(pairs?.outcomes ?? [])].every((each) => bears.includes(each)),
    { message: 'every indicator of a pair bears on the finding' },
  )
  .refine(({ number, related }) => !related.includes(number), {
    message: 'a finding is not related to itself',
  });

/** A finding as its frontmatter gives it. */
export type Finding = z.infer<typeof findingSchema>;

function isWithin(number: number, place: FindingPlace): boolean {
  const { first, last } = findingPlaces[place];
  return number >= first && number <= last;
}
