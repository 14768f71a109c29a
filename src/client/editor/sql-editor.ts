import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { EditorState, Prec, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completion } from './completion.ts';
import { duckdbDialect } from './duckdb-dialect.ts';
import { editorTheme } from './editor-theme.ts';
import { errorMark, markError, type TextRange } from './error-mark.ts';
import { highlight } from './highlight.ts';
import { typeOver } from './type-over.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the page hears from the editor and what it must provide. */
export interface EditorOptions {
  /** Empty element that the editor fills. */
  host: HTMLElement;
  text: string;
  selection: TextRange;
  label: string;
  /** Said to screen readers with the label: how to run and how to leave. */
  hint: string;
  vocabulary: () => Vocabulary;
  onChange: (text: string) => void;
  onRun: () => void;
  onEscape: () => void;
}

/** An editor on the page. */
export interface SqlEditor {
  readonly text: string;
  /** Replaces the whole text; it can be undone. */
  setText(text: string): void;
  /** Writes at the cursor, over what is selected. */
  insert(text: string): void;
  /** Puts the cursor somewhere, into view, and the focus with it. */
  moveTo(place: number): void;
  markError(range: TextRange | undefined): void;
  focus(): void;
}

const hintId = 'hint';

/** How long after Escape the Tab key leaves the editor instead of indenting, in milliseconds. */
const leavingMs = 2_000;

/**
 * CodeMirror in a shadow root: there its styles go in as constructed sheets, which the page's Content-Security-Policy
 * lets pass. Escape followed by Tab leaves it, so the keyboard is never caught.
 */
export function createEditor(options: EditorOptions): SqlEditor {
  const root = options.host.shadowRoot ?? options.host.attachShadow({ mode: 'open' });
  const said = spoken(root, options.hint);
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text,
      selection: { anchor: options.selection.from, head: options.selection.to },
      extensions: extensions(options, (words) => said.replaceChildren(words)),
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    moveTo: (place) => {
      const anchor = Math.min(place, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    markError: (range) => markError(view, range),
    focus: () => view.focus(),
  };
}

function extensions(options: EditorOptions, say: (words: string) => void): Extension[] {
  const { onRun, onEscape } = options;
  const commands = keymap.of([
    { key: 'Mod-Enter', run: (view) => (closeCompletion(view), onRun(), true) },
    { key: 'Escape', run: (view) => (view.setTabFocusMode(leavingMs), onEscape(), false) },
    { key: 'Tab', run: acceptCompletion },
  ]);
  return [
    Prec.highest(commands),
    lineNumbers(),
    history(),
    drawSelection(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    duckdbDialect.extension,
    highlight,
    errorMark,
    typeOver,
    completion(options.vocabulary, say),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    editorTheme,
    EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': hintId }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) options.onChange(state.doc.toString());
    }),
  ];
}

/** The words that only a screen reader gets: the hint, and a line that speaks what is chosen. */
function spoken(root: ShadowRoot, hint: string): HTMLElement {
  const unseen = new CSSStyleSheet();
  unseen.replaceSync(
    '.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }',
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, unseen];
  const words = document.createElement('p');
  words.id = hintId;
  words.className = 'unseen';
  words.textContent = hint;
  const line = document.createElement('p');
  line.className = 'unseen';
  line.role = 'status';
  root.append(words, line);
  return line;
}
