/** How long the page may be kept from the reader at a stretch, in milliseconds: half a frame. */
const longestStretchMs = 8;

/** Does work that is cut into steps, and lets the page have its turn whenever enough time has gone by. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  let began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < longestStretchMs) continue;
    await nextTurn();
    began = performance.now();
  }
}

/** Resolves once the page has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume);
  });
}
