import { EditorView } from '@codemirror/view';

/** The editor's looks, by the page's tokens, which reach into its shadow root: light, dark and print need no second set. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '1rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', maxHeight: '26rem', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)', minHeight: '7.5rem' },
  '.cm-line': { padding: '0 0.9rem 0 0' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3rem', padding: '0 1rem 0 0' },
  '&.cm-focused .cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '& .cm-scroller .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--null-soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--with-soft)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--null-soft)',
    outline: '1px solid var(--rule-2)',
  },
  '.sql-word': { fontWeight: '650', color: 'var(--link)' },
  '.sql-text, .sql-number': { color: 'var(--with)' },
  '.sql-parameter': { color: 'var(--mine)', fontWeight: '650' },
  '.sql-comment': { color: 'var(--ink-3)' },
  '.sql-wrong': { textDecoration: 'underline wavy var(--against) 2px', textUnderlineOffset: '4px' },
  '.sql-wrong-line': { backgroundColor: 'var(--against-soft)' },
  '.cm-tooltip': {
    border: '1px solid var(--rule-2)',
    borderRadius: 'var(--radius)',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '15rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', fontSize: '0.9375rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--link)', color: 'var(--bg)' },
  '.cm-completionDetail': {
    fontFamily: 'var(--sans)',
    fontStyle: 'normal',
    fontSize: '0.875rem',
    opacity: '0.8',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-tooltip.cm-completionInfo': {
    maxWidth: '19rem',
    padding: '0.5rem 0.7rem',
    fontFamily: 'var(--sans)',
    fontSize: '0.9375rem',
    lineHeight: '1.4',
  },
});
