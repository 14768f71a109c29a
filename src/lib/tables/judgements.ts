/** The judgements of the inspectorate as scores, from the lowest. */
const judgements = ['inadequate', 'requires improvement', 'good', 'outstanding'] as const;

/**
 * The score of a judgement typed as its word; undefined for anything else.
 *
 * @example readJudgement('Requires improvement to be good') // 2
 */
export function readJudgement(text: string): number | undefined {
  const word = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const place = judgements.findIndex((each) => each === word.replace(/(?<=improvement) to be good$/, ''));
  return place < 0 ? undefined : place + 1;
}

/**
 * The word of a judgement by its score, with a capital; undefined for anything else.
 *
 * @example judgementWord(2) // 'Requires improvement'
 */
export function judgementWord(score: number): string | undefined {
  const word = judgements[score - 1];
  return word && `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
