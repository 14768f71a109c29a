/** Words by which one thing is said to make another: a finding's page speaks of what goes with what, and no further. */
export const causalWords = new RegExp(
  [
    String.raw`\b(?:caus(?:e|es|ed|ing|al|ally)`,
    String.raw`leads? to|led to|leading to|results? in|resulted in|as a result`,
    String.raw`due to|thanks to|because of|owing to|on account of`,
    String.raw`improv(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|boost(?:s|ed|ing)?|prevent(?:s|ed|ing)?`,
    String.raw`enabl(?:e|es|ed|ing)|driv(?:e|es|en|ing)|impact(?:s|ed)?|effects? (?:of|on)`,
    String.raw`bring(?:s|ing)? about|brought about|gain(?:s|ed)? from`,
    String.raw`(?:make|makes|making|made) (?:children|staff|outcomes|families|practice)`,
    String.raw`responsible for|explains? (?:the|why)|makes? a difference to)\b`,
  ].join('|'),
  'gi',
);
