import {
  specificationCurve,
  type ChoiceRows,
  type SpecificationEstimate,
} from '../../../charts/link/specification-curve.ts';
import { curveTitle } from '../../../lib/words/link/describe-pair.ts';
import { choiceWords, optionWords } from '../../../lib/words/link/specification-words.ts';
import {
  everySpecification,
  specificationChoices,
} from '../../../lib/links/specifications/specification-choices.ts';
import { normal975 } from '../../../lib/stats/fisher-interval.ts';
import type { PairPage } from './_pair.ts';
import { creditOf, type PairPicture } from './_pictures.ts';

/** How the specifications that took one option fared. */
export interface OptionCount {
  label: string;
  count: number;
  supportive: number;
  clear: number;
  median: number;
}

export interface CurvePicture extends PairPicture {
  choices: { heading: string; options: OptionCount[] }[];
}

const numbered = new Map(everySpecification().map((each) => [each.specification, each]));

/** The curve of specifications with its counts; undefined where the support has one year only. */
export function curvePicture(page: PairPage): CurvePicture | undefined {
  const { curve } = page;
  if (!curve) return undefined;
  const found = curve.specification
    .map((specification, i) => {
      const [aligned, se, p] = [curve.aligned[i] ?? 0, curve.se[i] ?? 0, curve.p[i] ?? 1];
      const reach = normal975 * se;
      return { specification, aligned, lower: aligned - reach, upper: aligned + reach, isClear: p < 0.05 };
    })
    .toSorted((a, b) => a.aligned - b.aligned || a.specification - b.specification);
  const supportive = found.filter(({ aligned }) => aligned > 0).length;
  const clear = found.filter(({ isClear }) => isClear).length;
  const title = curveTitle(found.length, supportive, clear);
  const rows = choiceRows(found.map(({ specification }) => specification));
  return {
    title,
    sub: 'Every defensible way to count this link, sorted by what it finds: standard deviations of the outcome for one of the support, up as hoped. The hills below show where along the curve each choice stands.',
    source: `Colour: p below 0.05; grey: not. Pale lines: 1.96 standard errors either side. Results are not independent: they share their data.${unestimated(found.length)} ${creditOf(page)}`,
    chart: (drawing) => specificationCurve(found, rows, { ...drawing, label: `${title}.` }),
    choices: rows.map(({ heading, options }) => ({
      heading,
      options: options.map(({ label, taken }) =>
        countOption(
          label,
          found.filter((_, i) => taken[i]),
        ),
      ),
    })),
  };
}

/** How many ways have too few rows. */
function unestimated(count: number): string {
  const missing = numbered.size - count;
  return missing === 0 ? '' : ` Of ${numbered.size} ways, ${missing} have too few rows to be estimated.`;
}

function choiceRows(order: readonly number[]): ChoiceRows[] {
  return (Object.keys(specificationChoices) as (keyof typeof specificationChoices)[]).map((choice) => ({
    heading: choiceWords(choice),
    options: specificationChoices[choice].map((option) => ({
      label: optionWords(option),
      taken: order.map((specification) => numbered.get(specification)?.[choice] === option),
    })),
  }));
}

function countOption(label: string, own: readonly SpecificationEstimate[]): OptionCount {
  const sorted = own.map(({ aligned }) => aligned).toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return {
    label,
    count: own.length,
    supportive: own.filter(({ aligned }) => aligned > 0).length,
    clear: own.filter(({ isClear }) => isClear).length,
    median,
  };
}
