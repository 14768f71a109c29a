import { syntaxTree } from '@codemirror/language';
import type { Extension, Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';

/** The classes of the parts of a statement, the same as in the statements that the page prints. */
const classes: Readonly<Record<string, Decoration>> = {
  Keyword: Decoration.mark({ class: 'sql-word' }),
  Type: Decoration.mark({ class: 'sql-word' }),
  Bool: Decoration.mark({ class: 'sql-word' }),
  Null: Decoration.mark({ class: 'sql-word' }),
  String: Decoration.mark({ class: 'sql-text' }),
  Number: Decoration.mark({ class: 'sql-number' }),
  SpecialVar: Decoration.mark({ class: 'sql-parameter' }),
  LineComment: Decoration.mark({ class: 'sql-comment' }),
  BlockComment: Decoration.mark({ class: 'sql-comment' }),
};

/** Colours the visible part of a statement by class, so that the page's own tokens serve light and dark. */
export const highlight: Extension = ViewPlugin.define(
  (view) => ({
    parts: partsOf(view),
    update(update) {
      const isNew =
        update.docChanged || update.viewportChanged || treeOf(update.view) !== syntaxTree(update.startState);
      if (isNew) this.parts = partsOf(update.view);
    },
  }),
  { decorations: ({ parts }) => parts },
);

function treeOf(view: EditorView): unknown {
  return syntaxTree(view.state);
}

function partsOf(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end }) => {
        const mark = classes[name];
        const isCast = name === 'SpecialVar' && view.state.sliceDoc(start, start + 2) === '::';
        if (mark && !isCast && end > start) found.push(mark.range(start, end));
      },
    });
  }
  return Decoration.set(found, true);
}
