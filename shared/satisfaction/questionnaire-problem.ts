import { isBlank } from '../complaint/is-blank.ts';
import { type InLanguages, languages } from '../language.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import type { Question, QuestionAnswer, Questionnaire } from './questionnaire.ts';

const isUnsaid = (text: InLanguages): boolean => languages.every((language) => isBlank(text[language]));

/** Why a questionnaire cannot be given out, if it cannot: without words, with one question twice, or with fewer than two boxes to tick. */
export function questionnaireProblem({ title, questions }: Pick<Questionnaire, 'title' | 'questions'>): Refusal | undefined {
  if (isUnsaid(title)) return because('badInput', { field: 'title' });
  if (new Set(questions.map(({ id }) => id)).size < questions.length) return because('badInput', { field: 'questions' });
  const wrong = questions.findIndex(({ kind, words, boxes }) => {
    if (isUnsaid(words)) return true;
    return kind === 'tick' ? boxes.length < 2 || boxes.some(isUnsaid) : boxes.length > 0;
  });
  return wrong === -1 ? undefined : because('questionUnfinished', { n: wrong + 1 });
}

/** Why these are no answers to this questionnaire, if they are not: to other questions, of another kind, twice, or none at all. */
export function answersProblem({ questions }: Pick<Questionnaire, 'questions'>, answers: readonly QuestionAnswer[]): Refusal | undefined {
  if (new Set(answers.map((one) => one.question)).size < answers.length) return because('badInput', { field: 'answer' });
  const fits = answers.every((answer) => {
    const asked = questions.find(({ id }) => id === answer.question);
    return asked !== undefined && fitsQuestion(asked, answer);
  });
  if (!fits) return because('badInput', { field: 'answer' });
  return answers.some(isGiven) ? undefined : because('answerMissing');
}

/** Was anything said to this question? */
export const isGiven = ({ scale, ticks, text }: QuestionAnswer): boolean => scale !== null || ticks.length > 0 || !isBlank(text);

function fitsQuestion({ kind, boxes }: Question, { scale, ticks, text }: QuestionAnswer): boolean {
  if (kind !== 'scale' && scale !== null) return false;
  if (kind !== 'text' && text !== '') return false;
  if (new Set(ticks).size < ticks.length) return false;
  return kind === 'tick' ? ticks.every((place) => place < boxes.length) : ticks.length === 0;
}
