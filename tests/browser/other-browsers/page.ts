/** A page in a browser that is driven from outside, as far as the journeys need one. */
export interface RemotePage {
  goTo: (url: string) => Promise<void>;
  /** Goes back to the page before. */
  goBack: () => Promise<void>;
  /** The value of an expression in the page; a promise is waited for. It must be a value that JSON can carry. */
  evaluate: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/** Waits until an expression is true in the page. */
export async function until(page: RemotePage, expression: string, ms = 30_000): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await page.evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`until timed out after ${ms} ms: ${expression}`);
}

/** The words of the first element of a kind, as a reader sees them. */
export function wordsOf(page: RemotePage, selector: string): Promise<string> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
}

/** Presses an element. */
export function press(page: RemotePage, selector: string): Promise<void> {
  return page.evaluate(`void document.querySelector(${JSON.stringify(selector)}).click()`);
}

/** Writes into a field, or chooses from a list, as if a reader had. */
export function fill(page: RemotePage, selector: string, value: string): Promise<void> {
  return page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(value)};
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  })()`);
}

/** Gives a field a file, as if a reader had chosen it. */
export function giveFile(page: RemotePage, selector: string, name: string, text: string): Promise<void> {
  return page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    const given = new DataTransfer();
    given.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}
