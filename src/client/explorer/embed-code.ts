/** What a frame in another page shows. */
export interface Frame {
  address: string;
  /** Read out in place of the frame’s own title. */
  title: string;
  width: number;
  height: number;
}

/**
 * The lines of HTML that put a picture of ours into another page. Whatever the title holds, it stays the title.
 *
 * @example embedCode({ address: 'https://…/embed/…', title: 'Caseload', width: 720, height: 560 })
 */
export function embedCode({ address, title, width, height }: Frame): string {
  return `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`;
}

/** Sizes that hold the two kinds of frame without scrolling, at this width. */
export const frameSizes = {
  /** The published pictures of a pair. */
  pair: { width: 760, height: 920 },
  /** One choice, drawn live. */
  live: { width: 760, height: 880 },
} as const;

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
