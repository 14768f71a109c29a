/** What one authority's place can and cannot tell, in two sentences, to stand beside every such list. */
export const besideCaution = [
  'One authority’s place on a support and on an outcome can prove nothing about the two.',
  'The figures do not measure supervision, reflection or team culture, which is what the report was about.',
] as const;
