import type { Input } from '../../shared/contract/contract.ts';
import { workRecordId } from '../../shared/ids.ts';
import { defaultQuestionnaire } from '../../shared/satisfaction/default-questionnaire.ts';
import type { QuestionAnswer } from '../../shared/satisfaction/questionnaire.ts';

/** An answer to one question; nothing is said unless the test says it. */
export const anAnswer = (question: string, as: Partial<QuestionAnswer> = {}): QuestionAnswer => ({
  question,
  scale: null,
  ticks: [],
  text: '',
  ...as,
});

/** A questionnaire that came back without a name: two of five, two boxes and a few words. */
export const aReply = (id: string, as: Partial<Input<'questionnaire.reply'>> = {}): Input<'questionnaire.reply'> => ({
  id: workRecordId.parse(id),
  questionnaire: defaultQuestionnaire.id,
  version: 1,
  language: 'en',
  complaint: null,
  answers: [anAnswer('content', { scale: 2 }), anAnswer('better', { ticks: [0, 3] }), anAnswer('words', { text: 'The shop is dirty' })],
  feedback: null,
  ...as,
});
