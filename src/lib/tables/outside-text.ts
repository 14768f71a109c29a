const mostLetters = 30;

/**
 * Text from outside, short enough to repeat in a sentence; control and direction marks are made visible as a box.
 *
 * @example outsideText('20\u000025') // '20□25'
 */
export function outsideText(value: string): string {
  const plain = value.replaceAll(/[\p{C}\p{Z}]/gu, (mark) => (mark === ' ' ? ' ' : '□'));
  const letters = [...plain];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : plain;
}
