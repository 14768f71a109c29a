import { sayOnPage, takeBack } from './page-notice.ts';

/** How long a reader waits before they are told why, in milliseconds. */
const usualPatience = 1_500;

const words =
  'Still waiting for a part of this page: the connection is slow, or something holds it back. It goes on by itself when the part comes; if it does not, reload the page.';

let late = 0;

/** Says on the page when something is long in coming, and no longer once it has come or failed. Late is not failed. */
export async function saySlow<T>(coming: Promise<T>, patience = usualPatience): Promise<T> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    late += 1;
    sayOnPage(words);
  }, patience);
  try {
    return await coming;
  } finally {
    clearTimeout(timer);
    if (isLate && --late === 0) takeBack(words);
  }
}
