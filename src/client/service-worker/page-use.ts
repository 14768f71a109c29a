const signs = ['beforeinput', 'input', 'change', 'drop', 'paste', 'keydown', 'pointerdown'] as const;

let isTouched = false;
for (const sign of signs) addEventListener(sign, () => (isTouched = true), { capture: true, passive: true });

/**
 * Whether the reader has done anything on the page but scroll: typed, chosen, dropped, pressed; or is in a field, where
 * they may have typed before this script was there. Such a page is never loaded anew by itself, because what they gave it
 * would be lost.
 */
export function isInUse(): boolean {
  return isTouched || document.activeElement?.matches('input, select, textarea, [contenteditable]') === true;
}
