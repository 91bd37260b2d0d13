import { callId, workRecordId } from '../../../shared/ids.ts';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';
import type { QuestionAnswer } from '../../../shared/satisfaction/questionnaire.ts';
import type { DemoDesk } from './demo-desk.ts';

/** What came back on paper: a score on the whole, the boxes ticked, and what somebody wrote below. */
const papers: readonly (readonly [scores: readonly [number, number, number], ticks: readonly number[], text: string])[] = [
  [[5, 5, 4], [], 'Спасибо, чашку заменили без вопросов.'],
  [[4, 5, 3], [0], ''],
  [[2, 4, 1], [0, 3], 'Nobody told me that the courier would come later.'],
  [[5, 5, 5], [], 'พนักงานพูดจาดีมาก'],
  [[3, 4, 2], [0, 3, 4], ''],
  [[4, 4, 4], [2], ''],
  [[1, 2, 1], [0, 1, 3], 'I wrote twice and got no answer.'],
  [[5, 4, 4], [5], ''],
  [[4, 5, 5], [], 'Всё быстро.'],
  [[3, 3, 3], [3], ''],
  [[5, 5, 5], [], ''],
  [[4, 3, 2], [0, 4], 'ควรโทรแจ้งก่อนส่ง'],
];

/** Somebody else than the solver called a customer of yesterday, who was not reached; and papers from the shop were entered. */
export async function playFollowUp(desk: DemoDesk): Promise<void> {
  await desk.seat('Emma Clarke');
  const { rows } = await desk.ask('check.list', {});
  const [first] = rows;
  if (first === undefined) throw new Error('the sample days have nobody to ask');
  const call = callId.parse(desk.newId());
  await desk.ask('check.call', { complaint: first.complaint, call });
  await desk.ask('complaint.check', {
    complaint: first.complaint,
    check: workRecordId.parse(desk.newId()),
    method: 'phone',
    result: 'noAnswer',
    score: null,
    solved: null,
    comment: '',
    mood: null,
    call,
  });
  for (const [place, paper] of papers.entries()) {
    desk.at(68 - place);
    await desk.ask('questionnaire.reply', {
      id: workRecordId.parse(desk.newId()),
      questionnaire: defaultQuestionnaire.id,
      version: defaultQuestionnaire.version,
      language: /\p{Script=Thai}/u.test(paper[2]) ? 'th' : /\p{Script=Cyrillic}/u.test(paper[2]) ? 'ru' : 'en',
      complaint: null,
      answers: answersOf(paper),
      feedback: null,
    });
  }
}

function answersOf([scores, ticks, text]: (typeof papers)[number]): QuestionAnswer[] {
  const empty = { scale: null, ticks: [], text: '' };
  const [content, listened, fast] = scores;
  return [
    { ...empty, question: 'content', scale: content },
    { ...empty, question: 'listened', scale: listened },
    { ...empty, question: 'fast', scale: fast },
    ...(ticks.length === 0 ? [] : [{ ...empty, question: 'better', ticks: [...ticks] }]),
    ...(text === '' ? [] : [{ ...empty, question: 'words', text }]),
  ];
}
