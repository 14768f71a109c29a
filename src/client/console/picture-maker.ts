import { drawingWidths } from '../../charts/drawing/widths.ts';
import { queryChart, whatIsLeftOut } from '../../charts/answer/answer-picture.ts';
import {
  columnsFor,
  describePictureChoice,
  fillPicture,
  kindWords,
  pictureKinds,
  pictureRoles,
  type PictureChoice,
  type PictureKind,
  type PictureRole,
  type ResultTable,
  type RoleWords,
} from '../../lib/words/answer/describe-result-picture.ts';
import { nextTurn } from '../page/in-turns.ts';
import { part } from '../page/parts.ts';
import { emptyDrawings } from './empty-picture.ts';

/** The picture of an answer, drawn anew with every choice of kind and columns. */
export class PictureMaker {
  readonly #root: HTMLElement;
  #table: ResultTable = { columns: [], rows: [] };
  #choice: PictureChoice | undefined;
  /** Counts what was asked for, so that drawing an older picture stops. */
  #asked = 0;

  constructor(root: HTMLElement) {
    this.#root = part(root, 'picture');
  }

  /** Draws an answer as guessed; where the guess does not fit, there is no picture. Fails where it cannot be drawn. */
  async show(table: ResultTable, guess: PictureChoice): Promise<void> {
    this.#table = table;
    this.#choice = fillPicture(guess, table.columns);
    this.#root.hidden = this.#choice === undefined;
    await this.#draw();
  }

  /** Stops drawing: what is not drawn yet will not be. */
  stop(): void {
    this.#asked += 1;
  }

  /** Draws it as another kind, or with another column in one of its roles. Fails where it cannot be drawn. */
  async change(name: string, value: string): Promise<void> {
    if (!this.#choice) return;
    const { kind, columns } = this.#choice;
    if (name === 'kind') {
      const next = fillPicture({ kind: value as PictureKind, columns }, this.#table.columns);
      if (next) this.#choice = next;
    } else {
      const { [name as PictureRole]: _replaced, ...others } = columns;
      this.#choice = { kind, columns: value === '' ? others : { ...others, [name]: value } };
    }
    const drawn = this.#draw();
    this.#root.querySelector<HTMLElement>(`select[name="${name}"]`)?.focus();
    await drawn;
  }

  /** Draws each size in a turn of its own: one may have thousands of marks. */
  async #draw(): Promise<void> {
    const mine = ++this.#asked;
    const choice = this.#choice;
    if (!choice) return;
    emptyDrawings(this.#root);
    part(this.#root, 'picture-choices').replaceChildren(...this.#lists(choice));
    const chart = queryChart(choice, this.#table);
    part(this.#root, 'summary').textContent = `${describePictureChoice(choice)}.`;
    part(this.#root, 'picture-note').textContent = whatIsLeftOut(choice, this.#table);
    for (const [size, width] of Object.entries(drawingWidths).toReversed()) {
      const drawing = chart({ document, width });
      this.#root.querySelector(`.drawing-${size}`)?.replaceChildren(drawing);
      await nextTurn();
      if (mine !== this.#asked) return;
    }
  }

  #lists({ kind, columns }: PictureChoice): HTMLElement[] {
    const able = pictureKinds.filter((each) => fillPicture({ kind: each, columns }, this.#table.columns));
    const roles = Object.entries(pictureRoles[kind]) as [PictureRole, RoleWords][];
    return [
      list('kind', 'Picture', { options: able.map((each) => [each, kindWords[each]]), value: kind }),
      ...roles.map(([role, words]) => {
        const names = columnsFor(words, this.#table.columns).map(({ name }) => [name, name] as const);
        const none = words.optional ? [['', 'one line'] as const] : [];
        return list(role, words.label, { options: [...none, ...names], value: columns[role] ?? '' });
      }),
    ];
  }
}

function list(
  name: string,
  words: string,
  { options, value }: { options: readonly (readonly [string, string])[]; value: string },
): HTMLElement {
  const label = document.createElement('label');
  const span = document.createElement('span');
  span.className = 'field-name';
  span.textContent = words;
  const select = document.createElement('select');
  select.className = 'field';
  select.name = name;
  select.append(...options.map(([each, text]) => new Option(text, each, each === value, each === value)));
  label.append(span, select);
  return label;
}
