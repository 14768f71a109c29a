import { describe, expect, it } from 'vitest';
import cascadeSteps from '../../../../src/content/cascade-steps.json' with { type: 'json' };
import { surenessWords } from '../../../../src/lib/words/finding/sureness-words.ts';
import { describeRules } from '../../../../src/lib/words/link/verdict-rules.ts';
import { linkMethods } from '../../../../src/lib/tables/result-rows.ts';
import { verdicts } from '../../../../src/lib/tables/result-rows.ts';
import { forbiddenWords } from '../../../policy/reader-text.ts';

describe('the words of the methods page', () => {
  it('hold a rule for every verdict and a step for every method', () => {
    expect(Object.keys(describeRules()).toSorted()).toEqual([...verdicts].toSorted());
    expect(cascadeSteps.map(({ method }) => method).toSorted()).toEqual([...linkMethods].toSorted());
  });

  it('claim no more than the figures do', () => {
    const texts = [
      ...Object.values(describeRules()),
      ...cascadeSteps.map(({ words }) => words),
      ...surenessWords.map(({ meaning }) => meaning),
    ];
    expect(texts.filter((text) => text.match(forbiddenWords))).toEqual([]);
  });
});
