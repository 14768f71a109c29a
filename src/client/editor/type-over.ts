import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Typing over a selection without the browser's help: it would carry the colour of what is typed over into a style
 * attribute, which the page's Content-Security-Policy refuses and reports.
 */
export const typeOver: Extension = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const isTyped = event.inputType === 'insertText' && event.data !== null;
    if (!isTyped || empty || view.composing) return false;
    event.preventDefault();
    const text = event.data ?? '';
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
    return true;
  },
});
