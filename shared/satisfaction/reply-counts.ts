import type { QuestionnaireReply } from './questionnaire.ts';
import { isGiven } from './questionnaire-problem.ts';

/** Stands for the paper as a whole where a question stands. */
export const whole = '';
/** What is counted of the whole paper: every one, and those that nobody's case stands behind. */
export const wholePlaces = { replies: 0, anonymous: 1 } as const;
/** Counts how many said anything to a question; its other places are its boxes, or the steps of its scale from 0. */
export const answeredPlace = -1;

interface Counted {
  readonly question: string;
  readonly place: number;
}

/** Everything that one paper adds one to; `registered`: its words became feedback, which is nobody's case either. */
export function placesOf({ complaint, answers }: QuestionnaireReply, registered: boolean): readonly Counted[] {
  const anonymous = complaint === null || registered;
  return [
    { question: whole, place: wholePlaces.replies },
    ...(anonymous ? [{ question: whole, place: wholePlaces.anonymous }] : []),
    ...answers
      .filter(isGiven)
      .flatMap(({ question, scale, ticks }) => [
        { question, place: answeredPlace },
        ...(scale === null ? [] : [{ question, place: scale - 1 }]),
        ...ticks.map((place) => ({ question, place })),
      ]),
  ];
}
