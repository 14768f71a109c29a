import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** A part of the text, counted in characters. */
export interface TextRange {
  from: number;
  to: number;
}

const setMark = StateEffect.define<TextRange | undefined>();
const underlined = Decoration.mark({ class: 'sql-wrong' });
const line = Decoration.line({ class: 'sql-wrong-line' });

/** The place of an error, underlined until the text changes. */
const errorField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, docChanged, newDoc }) {
    const asked = effects.find((effect) => effect.is(setMark));
    if (!asked) return docChanged ? Decoration.none : marks;
    const range = asked.value as TextRange | undefined;
    if (!range || newDoc.length === 0) return Decoration.none;
    const from = Math.min(range.from, newDoc.length - 1);
    const to = Math.min(Math.max(range.to, from + 1), newDoc.length);
    return Decoration.set([line.range(newDoc.lineAt(from).from), underlined.range(from, to)]);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const errorMark: Extension = errorField;

/** Underlines a part of the text as wrong, or takes the mark away. */
export function markError(view: EditorView, range: TextRange | undefined): void {
  view.dispatch({ effects: setMark.of(range) });
}
