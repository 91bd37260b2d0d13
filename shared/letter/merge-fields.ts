/** Every fact a template may name, as `{customer}`. A template that names anything else is not saved. */
export const mergeFields = [
  'greeting',
  'customer',
  'number',
  'received',
  'subject',
  'product',
  'order',
  'desired',
  'finding',
  'reason',
  'solution',
  'amount',
  'alternative',
  'answerBy',
  'owner',
  'company',
  'site',
  'hotline',
  'email',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** What each fact is for one letter; empty where it is not known. */
export type LetterFacts = Readonly<Record<MergeField, string>>;

const braces = /\{([^{}\n]*)\}/gu;

/** The names in braces in this text, in order, each once. */
export const namedFields = (text: string): readonly string[] => [...new Set([...text.matchAll(braces)].map(([, name]) => name ?? ''))];

/** The names in braces that no fact goes by: a typo, or something a letter may not carry. */
export const unknownFields = (text: string): readonly string[] => namedFields(text).filter((name) => !isMergeField(name));

/** Does a brace stand alone? Then a fact was meant and would be printed as it is. */
export const hasLooseBrace = (text: string): boolean => /[{}]/u.test(text.replaceAll(braces, ''));

export const isMergeField = (name: string): name is MergeField => mergeFields.some((one) => one === name);
