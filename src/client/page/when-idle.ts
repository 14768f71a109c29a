/** Resolves once the browser has had time for the reader: to paint, to scroll, to take a key. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
