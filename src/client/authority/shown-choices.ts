import type { OwnAnswers, OwnChoice } from '../../lib/intake/own-figures-shape.ts';

/** Takes an answer of the reader's. */
export type TakeAnswers = (answers: OwnAnswers) => void;

/** More choices than these are a list to choose from. */
const mostButtons = 8;

/** Answers to choose from by one press, or from a list where they are many. */
export function choicesOf(choices: readonly OwnChoice[], take: TakeAnswers): HTMLElement[] {
  if (choices.length === 0) return [];
  const box = document.createElement('div');
  box.className = 'choices';
  if (choices.length <= mostButtons)
    box.append(...choices.map(({ label, answers }) => choiceButton(label, () => take(answers))));
  else box.append(...listOfChoices(choices, take));
  return [box];
}

/** The same for what was assumed: few, and beside the sentence. */
export function quietChoices(choices: readonly OwnChoice[], take: TakeAnswers): HTMLElement[] {
  if (choices.length > mostButtons) return choicesOf(choices, take);
  return choices.map(({ label, answers }) => textButton(label, label, () => take(answers)));
}

function listOfChoices(choices: readonly OwnChoice[], take: TakeAnswers): HTMLElement[] {
  const list = document.createElement('select');
  list.ariaLabel = 'Answers';
  list.append(...choices.map(({ label }, i) => new Option(label, String(i))));
  const use = choiceButton('Use this one', () => {
    const chosen = choices[Number(list.value)];
    if (chosen) take(chosen.answers);
  });
  return [list, use];
}

/** A button for one of several things to do. */
export function choiceButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button outline';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

/** A button that looks like a link, for one thing to do with a row; `name` says with which. */
export function textButton(label: string, name: string, act: () => void): HTMLButtonElement {
  const button = choiceButton(label, act);
  button.className = 'act';
  button.ariaLabel = name;
  return button;
}
