let place: HTMLElement | undefined;

/** Says something at the foot of the window, over any page. In a worker, nothing. */
export function sayOnPage(words: string): void {
  if (!('document' in globalThis)) return;
  place ??= makePlace();
  if (place.textContent !== words) place.textContent = words;
}

/** Takes words away, unless others have taken their place. */
export function takeBack(words: string): void {
  if (place?.textContent === words) place.textContent = '';
}

/** A line that is read out when it changes, and lets every click through. */
function makePlace(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'page-notice screen-only';
  line.role = 'status';
  document.body.append(line);
  return line;
}
