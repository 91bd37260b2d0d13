import type { Complaint } from '../complaint/complaint.ts';
import { longest } from '../text/fields.ts';

/** A case in its own words, as an article would tell it: what it was about, and what put it right. */
export interface CaseWords {
  readonly title: string;
  readonly problem: string;
  readonly solution: string;
}

/** The words of a case for an article about it (R134): the story and the wish; what was offered, given and done. */
export function caseWords(complaint: Complaint): CaseWords {
  const { facts, measures, remedies } = complaint;
  return {
    title: (facts.title ?? '').slice(0, longest.line),
    problem: together([facts.essence, facts.desired]),
    solution: together([
      facts.rootCause,
      facts.offerText,
      ...remedies.map((one) => one.text),
      facts.altText,
      ...measures.map((one) => one.text),
    ]),
  };
}

/** Does the customer have the outcome? Only what put something right is worth telling again. */
export const isSolved = ({ state, outcome }: Complaint): boolean =>
  (state === 'resolved' || state === 'closed') && outcome !== null && outcome !== 'withdrawn';

const together = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts.map((text) => text?.trim() ?? ''))]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, longest.note);
