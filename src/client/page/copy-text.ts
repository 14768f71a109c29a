const refused =
  'The browser does not let this page copy. The text is in the field below, selected: press Ctrl+C, or ⌘C on a Mac.';

/**
 * Copies a text and gives the words for the line beside the button; where the browser does not allow it, as on an
 * address without encryption, the text stands selected in a field behind that line, to be copied by hand.
 */
export async function copyText(
  text: string,
  { line, done }: { line: Element; done: string },
): Promise<string> {
  fieldBehind(line)?.remove();
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    const field = makeField(text);
    line.after(field);
    field.focus();
    field.select();
    return refused;
  }
}

function fieldBehind(line: Element): Element | undefined {
  const next = line.nextElementSibling;
  return next?.matches('.to-copy') ? next : undefined;
}

function makeField(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = 'field to-copy';
  field.readOnly = true;
  field.rows = 3;
  field.ariaLabel = 'Text to copy';
  field.value = text;
  return field;
}
