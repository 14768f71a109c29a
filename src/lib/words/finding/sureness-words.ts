/** What the words for how sure mean, the same on every page. */
export const surenessWords: readonly { term: string; meaning: string }[] = [
  {
    term: 'clear of zero',
    meaning:
      'The 95% interval leaves zero out (p below 0.05). One in twenty links with nothing behind them would do so.',
  },
  {
    term: 'survives all the tries',
    meaning:
      'Still clear once the number of links tried is allowed for: false-discovery rate below 5% (q below 0.05).',
  },
  {
    term: 'a lead',
    meaning:
      'Clear within authorities and against their region, steady, and clearer than with support counted after, but it does not survive all the tries. Worth a second look, nothing to act on.',
  },
  {
    term: 'not tested, related link',
    meaning:
      'A claim that is not about outcomes is not tested by any link with an outcome. A link that stands near it is called related, and says nothing for or against it.',
  },
  {
    term: 'crosses zero',
    meaning: 'The interval holds zero. It may hold much else as well: read its ends.',
  },
  {
    term: 'goes with',
    meaning: 'The two were higher or lower together. It says nothing of why.',
  },
  {
    term: 'when an authority …',
    meaning: 'A link within authorities: the same place in different years.',
  },
  {
    term: 'authorities with …',
    meaning: 'A link between authorities: different places.',
  },
  {
    term: 'as hoped, contrary',
    meaning:
      'As hoped: more support goes with a better outcome. Contrary: with a worse one. Where the publisher does not say which end is better, the direction is assumed, and the page says so.',
  },
];
