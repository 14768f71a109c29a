import {
  autocompletion,
  selectedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { sqlWords } from '../../lib/query/print-sql.ts';
import { suggest, type Suggestion } from './suggest.ts';
import type { Vocabulary } from './vocabulary.ts';

const icons: Readonly<Record<Suggestion['kind'], string>> = {
  table: 'class',
  column: 'property',
  function: 'function',
  macro: 'function',
  keyword: 'keyword',
  value: 'constant',
};

/**
 * Suggestions while typing, with what each means beside it; what is chosen is also said through `say`, because a screen
 * reader hears only the name from the list itself.
 */
export function completion(vocabulary: () => Vocabulary, say: (words: string) => void): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, vocabulary())],
      icons: false,
      activateOnTypingDelay: 60,
      optionClass: ({ type }) => `is-${type}`,
    }),
    EditorView.updateListener.of(({ state, startState }) => {
      const chosen = selectedCompletion(state);
      if (chosen && chosen !== selectedCompletion(startState)) say(describe(chosen));
    }),
  ];
}

function complete(context: CompletionContext, vocabulary: Vocabulary): CompletionResult | null {
  const { state, pos, explicit } = context;
  if (/Comment/.test(syntaxTree(state).resolveInner(pos, -1).name)) return null;
  const found = suggest(vocabulary, state.doc.toString(), { at: pos, keywords: sqlWords });
  if (!found) return null;
  const isStarted = found.from < pos || /[.']/.test(state.sliceDoc(found.from - 1, found.from));
  if (!isStarted && !explicit) return null;
  return { from: found.from, options: found.options.map(asCompletion), validFor: /^\w*$/ };
}

function asCompletion({ label, kind, detail, info, boost, apply }: Suggestion): Completion {
  const completion: Completion = { label, type: icons[kind], boost };
  if (detail !== undefined) completion.detail = detail;
  if (info !== undefined) completion.info = info;
  if (apply !== undefined) completion.apply = apply;
  return completion;
}

function describe({ label, detail, info }: Completion): string {
  return [label, detail, typeof info === 'string' ? info : undefined].filter(Boolean).join(', ');
}
