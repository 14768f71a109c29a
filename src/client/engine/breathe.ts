/** How long the page may be kept from drawing at a stretch, in milliseconds; a reader notices 100. */
const longestStretchMs = 20;

/** How much work is done between two looks at the clock. */
const workPerLook = 500;

/**
 * Keeps a long loop from holding up the page: told of each piece of work, it gives a promise to wait for whenever the
 * page should have its turn.
 */
export function breather(): (work: number) => Promise<void> | undefined {
  let began = performance.now();
  let done = 0;
  return (work) => {
    done += work;
    if (done < workPerLook) return undefined;
    done = 0;
    if (performance.now() - began < longestStretchMs) return undefined;
    return new Promise((resume) =>
      setTimeout(() => {
        began = performance.now();
        resume();
      }),
    );
  };
}
