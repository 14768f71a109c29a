import { drawFacts } from '../authority/draw-facts.ts';
import type { ShownProfile } from '../authority/shown-profile.ts';
import { profileChange } from './authority-profile.ts';

// the facts of the first screen follow whom the table compares with
document.addEventListener(profileChange, (event) => {
  const shown = (event as CustomEvent<ShownProfile>).detail;
  if (document.querySelector('[data-fact]') && event.target instanceof HTMLElement)
    drawFacts(document, shown.lines, shown.names.peersShort);
});
