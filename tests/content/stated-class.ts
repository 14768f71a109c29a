/** How much a text states of a link: nothing, that it is clear of zero or points a way, that it survives the tries. */
export const statedClasses = ['nothing', 'clear', 'survives'] as const;

export type StatedClass = (typeof statedClasses)[number];

/** Ways of saying that something is not so, or how it is to be read: they state nothing, whatever words they hold. */
const denials: readonly RegExp[] = [
  /\bnothing (?:is )?clear\b[^.;]*/gi,
  /\bno clearly different\b/gi,
  /\bno (?:clear|detectable|steady|lead)\b[^.;]*/gi,
  /\bnot clear(?:ly)?\b[^.;]*/gi,
  /\bdid not (?:move|differ) clearly\b/gi,
  /\b(?:none|neither|no single link|nothing) (?:is clear|survives?d?|holds?|can be named)\b[^.;]*/gi,
  /\bdoes not survive\b[^.;]*/gi,
  /\bnot (?:once|among)\b[^.;]*/gi,
  /\bwould have been clear of zero\b[^.;]*/gi,
  /\bleans? (?:as hoped|the other way)\b/gi,
  /\bplus being as hoped\b/gi,
  /\bWhich end is better is our assumption\b[^.]*/gi,
  /\bdiscover(?:y|ies)\b/gi,
];

const survival =
  /\b(?:surviv(?:es?|ed)|holds? within|also among all|and among all|holds when authorities change)\b/i;
const clarity = /\b(?:clear(?:ly)?|better|worse|as hoped|the other way|contrary)\b/i;

/** What is left of a text without what denies. */
export function withoutDenials(text: string): string {
  return denials.reduce((rest, denial) => rest.replace(denial, ' '), text);
}

/** The strongest class that a text states. */
export function statedClass(text: string): StatedClass {
  const rest = withoutDenials(text);
  if (survival.test(rest)) return 'survives';
  return clarity.test(rest) ? 'clear' : 'nothing';
}

/** Which side of zero a text states; undefined where it states none or both. */
export function statedSide(text: string): 'supportive' | 'contrary' | undefined {
  const rest = withoutDenials(text);
  const [up, down] = [
    /\b(?:better|as hoped)\b/i.test(rest),
    /\b(?:worse|the other way|contrary)\b/i.test(rest),
  ];
  if (up === down) return undefined;
  return up ? 'supportive' : 'contrary';
}

/** Whether a text states more than the numbers bear. */
export function overstates(text: string, borne: StatedClass): boolean {
  return statedClasses.indexOf(statedClass(text)) > statedClasses.indexOf(borne);
}
