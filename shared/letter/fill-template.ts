import { isMergeField, type LetterFacts, namedFields } from './merge-fields.ts';

/**
 * The template with the facts in it. A paragraph that begins with `?` is left out when a fact it names is not known; in any other a
 * fact that is not known stays as `{name}`, for the writer to see and the review to refuse.
 */
export const fillTemplate = (template: string, facts: LetterFacts): string =>
  template
    .split(/\n{2,}/u)
    .filter((paragraph) => !isOptional(paragraph) || namedFields(paragraph).every((name) => isKnown(name, facts)))
    .map((paragraph) => filled(isOptional(paragraph) ? paragraph.replace(/^\?\s*/u, '') : paragraph, facts))
    .join('\n\n')
    .trim();

const isOptional = (paragraph: string): boolean => paragraph.startsWith('?');

const isKnown = (name: string, facts: LetterFacts): boolean => isMergeField(name) && facts[name].trim() !== '';

/** Filled in one go: braces inside a fact are the customer's own and open nothing. */
const filled = (text: string, facts: LetterFacts): string =>
  text.replaceAll(/\{([^{}\n]*)\}/gu, (whole, name: string) =>
    isMergeField(name) && facts[name].trim() !== '' ? withoutBraces(facts[name].trim()) : whole,
  );

/** A brace in a customer's words would later look like a fact nobody knows. */
const withoutBraces = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');
