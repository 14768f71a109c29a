import type { SqlEditor } from '../editor/sql-editor.ts';
import type { TextRange } from '../editor/error-mark.ts';
import type { Vocabulary } from '../editor/vocabulary.ts';
import { part } from '../page/parts.ts';
import { fetchCode } from '../page/fetch-code.ts';

/** What the field of the statement tells the console, and asks it for. */
export interface FieldOptions {
  vocabulary: () => Vocabulary;
  onChange: (text: string) => void;
  onRun: () => void;
  onEscape: () => void;
  /** The reader means to write: the first focus. */
  onIntent: () => void;
}

/**
 * The place where a statement is written: a plain text field, which an editor replaces once the reader means to write
 * and it has arrived. Without it everything works but suggestions and colours.
 */
export class SqlField {
  readonly #box: HTMLElement;
  readonly #plain: HTMLTextAreaElement;
  readonly #options: FieldOptions;
  #editor: SqlEditor | undefined;
  #loading: Promise<void> | undefined;

  constructor(root: HTMLElement, options: FieldOptions) {
    this.#box = part(root, 'sql');
    this.#plain = part(root, 'textarea') as HTMLTextAreaElement;
    this.#options = options;
    this.#plain.addEventListener('focus', options.onIntent, { once: true });
    this.#plain.addEventListener('input', () => {
      this.#showPlain();
      options.onChange(this.text);
    });
    this.#plain.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        options.onRun();
      }
      if (event.key === 'Escape') options.onEscape();
    });
  }

  get text(): string {
    return this.#editor?.text ?? this.#plain.value;
  }

  setText(text: string): void {
    if (text === this.text) return;
    if (this.#editor) return this.#editor.setText(text);
    this.#plain.value = text;
    this.#showPlain();
  }

  insert(text: string): void {
    if (this.#editor) return this.#editor.insert(text);
    const { selectionStart, selectionEnd } = this.#plain;
    this.#plain.setRangeText(text, selectionStart, selectionEnd, 'end');
    this.#showPlain();
    this.#plain.focus();
    this.#options.onChange(this.text);
  }

  moveTo(place: number): void {
    if (this.#editor) return this.#editor.moveTo(place);
    this.#plain.focus();
    this.#plain.setSelectionRange(place, place);
  }

  markError(range: TextRange | undefined): void {
    this.#editor?.markError(range);
  }

  focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.#plain.focus();
  }

  /** Fetches the editor and puts it in place of the text field, cursor and all. Resolves when it is there. */
  load(): Promise<void> {
    this.#loading ??= this.#replace().catch((error: unknown) => {
      this.#loading = undefined; // the next attempt fetches it anew
      this.#showPlain();
      throw error;
    });
    return this.#loading;
  }

  async #replace(): Promise<void> {
    const { createEditor } = await fetchCode(() => import('../editor/sql-editor.ts'));
    const host = this.#box.querySelector<HTMLElement>('[data-part="editor"]')!;
    const hadFocus = document.activeElement === this.#plain;
    this.#editor = createEditor({
      host,
      text: this.#plain.value,
      selection: { from: this.#plain.selectionStart, to: this.#plain.selectionEnd },
      label: this.#plain.ariaLabel ?? '',
      hint: document.getElementById('keys')?.textContent.trim() ?? '',
      ...this.#options,
    });
    host.hidden = false;
    this.#box.classList.add('has-editor');
    if (hadFocus) this.#editor.focus();
  }

  /** The printed statement under the field no longer says what the field says. */
  #showPlain(): void {
    this.#box.classList.add('is-plain');
    this.#plain.rows = this.#plain.value.split('\n').length + 1;
  }
}
