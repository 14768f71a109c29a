import { part } from '../page/parts.ts';

/** Takes the drawings away and what is said of them: nothing is left to be seen, or to be saved. */
export function emptyDrawings(root: HTMLElement): void {
  for (const drawing of part(root, 'drawings').querySelectorAll('[class^="drawing-"]'))
    drawing.replaceChildren();
  for (const name of ['summary', 'picture-note']) part(root, name).replaceChildren();
}

/** Takes a picture away with the choices that go with it. */
export function emptyPicture(root: HTMLElement): void {
  emptyDrawings(root);
  part(root, 'picture-choices').replaceChildren();
  part(root, 'picture').hidden = true;
}
