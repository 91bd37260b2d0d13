import { z } from 'zod';
import { complaintId, employeeId, instant, questionnaireId, workRecordId } from '../ids.ts';
import { inLanguages, language, languages } from '../language.ts';
import { note } from '../text/fields.ts';

/** tick: boxes of which any may be ticked. scale: 1, the lowest, to 5. text: a free field. */
export const questionKind = z.enum(['scale', 'tick', 'text']);

/** One question in every language; its id stays when its words change, so that answers find it. */
export const question = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
  kind: questionKind,
  words: inLanguages,
  /** What can be ticked; empty for other kinds. */
  boxes: z.array(inLanguages).max(12),
});
export type Question = Readonly<z.infer<typeof question>>;

/** What people who will not complain aloud are asked on paper (R127). Every change is a further version; answers name the one they were given to. */
export const questionnaire = z.strictObject({
  id: questionnaireId,
  version: z.number().int().min(1),
  title: inLanguages,
  /** Stands above the questions. */
  opening: inLanguages,
  questions: z.array(question).min(1).max(20),
  /** Nobody is given one that is not used any more; its answers stay. */
  active: z.boolean(),
  /** Null came with Heard. */
  by: employeeId.nullable(),
  at: instant,
});
export type Questionnaire = Readonly<z.infer<typeof questionnaire>>;

/** The answer to one question: a number of the scale, the places of the ticked boxes, or words; what was left out is empty. */
const questionAnswer = z.strictObject({
  question: question.shape.id,
  scale: z.number().int().min(1).max(5).nullable(),
  ticks: z.array(z.number().int().min(0).max(11)).max(12),
  text: note,
});
export type QuestionAnswer = Readonly<z.infer<typeof questionAnswer>>;

/** A questionnaire that came back, entered by hand; without a complaint it is anonymous feedback: nobody stands behind it. */
export const questionnaireReply = z.strictObject({
  id: workRecordId,
  questionnaire: questionnaireId,
  version: z.number().int().min(1),
  language,
  complaint: complaintId.nullable(),
  by: employeeId,
  at: instant,
  answers: z.array(questionAnswer).max(20),
});
export type QuestionnaireReply = Readonly<z.infer<typeof questionnaireReply>>;

/** The words of a text in a language, or in the first that has any. */
export const wordsIn = (text: Questionnaire['title'], spoken: (typeof languages)[number]): string =>
  [text[spoken], ...languages.map((one) => text[one])].find((words) => words.trim() !== '') ?? '';
