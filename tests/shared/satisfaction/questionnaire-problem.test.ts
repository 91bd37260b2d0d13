import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';
import { type Question, questionnaire } from '../../../shared/satisfaction/questionnaire.ts';
import { answersProblem, questionnaireProblem } from '../../../shared/satisfaction/questionnaire-problem.ts';
import { anAnswer } from '../../helpers/a-questionnaire.ts';

const words = (en: string) => ({ en, ru: '', th: '' });
const aQuestion = (as: Partial<Question> = {}): Question => ({ id: 'one', kind: 'scale', words: words('Fast?'), boxes: [], ...as });
const problemOf = (...questions: Question[]) => questionnaireProblem({ title: words('How was it?'), questions });

describe('a questionnaire', () => {
  it('that Heard comes with can be given out, and has every word in every language', () => {
    expect(questionnaire.safeParse(defaultQuestionnaire).success).toBe(true);
    expect(questionnaireProblem(defaultQuestionnaire)).toBeUndefined();
    const { title, opening, questions } = defaultQuestionnaire;
    const texts = [title, opening, ...questions.flatMap((one) => [one.words, ...one.boxes])];
    for (const language of languages) expect(texts.filter((text) => text[language].trim() === '')).toEqual([]);
  });
  it('needs a title in one language', () =>
    expect(questionnaireProblem({ title: words(' '), questions: [aQuestion()] })).toMatchObject({
      code: 'badInput',
      facts: { field: 'title' },
    }));
  it('asks nothing twice under one name', () => expect(problemOf(aQuestion(), aQuestion())).toMatchObject({ code: 'badInput' }));
  it.each([
    ['without words', aQuestion({ words: words('') })],
    ['with one box to tick', aQuestion({ kind: 'tick', boxes: [words('Yes')] })],
    ['with a box without words', aQuestion({ kind: 'tick', boxes: [words('Yes'), words('')] })],
    ['with boxes on a scale', aQuestion({ boxes: [words('Yes'), words('No')] })],
  ])('names the question %s', (_how, wrong) =>
    expect(problemOf(aQuestion({ id: 'first' }), wrong)).toEqual({ code: 'questionUnfinished', facts: { n: 2 } }),
  );
});

const answered = (...answers: ReturnType<typeof anAnswer>[]) => answersProblem(defaultQuestionnaire, answers)?.code;

describe('answers', () => {
  it('fit the questions that were asked', () =>
    expect(
      answered(anAnswer('content', { scale: 5 }), anAnswer('better', { ticks: [0, 5] }), anAnswer('words', { text: 'Thanks' })),
    ).toBeUndefined());
  it('may leave questions out, but not all', () => {
    expect(answered(anAnswer('content', { scale: 1 }))).toBeUndefined();
    expect(answered(anAnswer('content'), anAnswer('words', { text: '  ' }))).toBe('answerMissing');
    expect(answered()).toBe('answerMissing');
  });
  it.each([
    ['to a question that was not asked', [anAnswer('price', { scale: 5 })]],
    ['of another kind', [anAnswer('words', { scale: 5 })]],
    ['in words to a scale', [anAnswer('content', { text: 'good' })]],
    ['with a box that is not there', [anAnswer('better', { ticks: [6] })]],
    ['with a box ticked twice', [anAnswer('better', { ticks: [1, 1] })]],
    ['given twice', [anAnswer('content', { scale: 1 }), anAnswer('content', { scale: 5 })]],
  ])('%s are none', (_how, answers) => expect(answered(...answers)).toBe('badInput'));
});
