/**
 * Whether another site shows this page inside one of its own. It cannot read the page, but it can lay anything over it
 * or around it, so that nobody can tell whom a file is handed to: such a page takes none.
 */
export function isFramedElsewhere(): boolean {
  if (window.top === window.self || window.top === null) return false;
  try {
    return window.top.location.origin !== location.origin;
  } catch {
    return true; // only another origin keeps its address to itself
  }
}

/** What a reader is told there: what happened, then what to do. */
export const framedElsewhere = {
  happened: 'This page is shown inside a page of another site, so it takes no file and no figure of yours.',
  advice: 'Open it in a tab of its own.',
} as const;
