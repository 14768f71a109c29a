import { plainSpaces } from './own-figures-number.ts';
import type { OwnFigure, OwnIndicator } from './own-figures-shape.ts';
import { judgementWord, readJudgement } from '../tables/judgements.ts';

/** What is wrong with a judgement, the remedy, and words to choose from. */
export interface JudgementFault {
  what: string;
  remedy: string;
  meant: readonly { label: string; value: string }[];
}

/** Whether an indicator is a judgement of the inspectorate, by its unit. */
export function isJudgement({ unit }: Pick<OwnIndicator, 'unit'>): boolean {
  return /inadequate/i.test(unit) && /outstanding/i.test(unit);
}

/**
 * A judgement by its word, with or without its number. A number alone may be one of this site, where 4 is outstanding, or
 * of the inspectorate, where 1 is: unless the unit beside it says so, it is asked.
 *
 * @example judgementOf('Good', indicator, '') // { value: 3, digits: 0, remarks: [] }
 */
export function judgementOf(
  cell: string,
  { unit }: Pick<OwnIndicator, 'unit'>,
  unitBeside: string,
): Pick<OwnFigure, 'value' | 'digits' | 'remarks'> | JudgementFault {
  const text = plainSpaces(cell);
  const word = plainSpaces(text.replaceAll(/[\d().:,–—-]/g, ' '));
  const numbers = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const score = readJudgement(word);
  if (score !== undefined && numbers.every((each) => each === score || each === 5 - score))
    return {
      value: score,
      digits: 0,
      remarks: [`${judgementWord(score)} is ${score} here, where 4 is outstanding.`],
    };
  const [number] = numbers;
  const isScore = word === '' && numbers.length === 1 && Number.isInteger(number) && !/-/.test(text);
  if (number === undefined || !isScore || number < 1 || number > 4)
    return {
      what: `“${text.slice(0, 40)}” is no judgement.`,
      remedy: 'Write its word: Inadequate, Requires improvement, Good or Outstanding.',
      meant: [],
    };
  if (plainSpaces(unitBeside) === plainSpaces(unit)) return { value: number, digits: 0, remarks: [] };
  return {
    what: `${number} may be ${judgementWord(number)?.toLowerCase()}, where 4 is outstanding, as on this site, or ${judgementWord(5 - number)?.toLowerCase()}, where 1 is, as Ofsted writes it.`,
    remedy: 'Say which.',
    meant: [number, 5 - number].flatMap((each) => {
      const said = judgementWord(each);
      return said ? [{ label: `It is ${said.toLowerCase()}`, value: said }] : [];
    }),
  };
}
