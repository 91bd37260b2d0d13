import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { enterReply } from '../../../electron/services/enter-reply.ts';
import { followUpHandlers } from '../../../electron/services/handlers/follow-up.ts';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { listQuestionnaires } from '../../../electron/store/questionnaires.ts';
import { complaintId, workRecordId } from '../../../shared/ids.ts';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { delivery } from '../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { irina, pavel, somchai } from '../../helpers/a-person.ts';
import { anAnswer, aReply } from '../../helpers/a-questionnaire.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { everythingIn } from '../../helpers/everything-in.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const { version: _version, by: _by, at: _at, ...words } = defaultQuestionnaire;
const results = async (desk: SeededDesk, version = 1) =>
  granted(await followUpHandlers['questionnaire.results'](desk, { questionnaire: words.id, version }));
const enters = (desk: SeededDesk, as: Parameters<typeof aReply>[1] = {}) => enterReply(desk, aReply(desk.newId(), as));

describe('questionnaires', () => {
  it('begin with one of our own, and keep every version with its answers', async () => {
    const desk = await aComplaintDesk();
    granted(await enters(desk));
    const title = { en: 'New words', ru: '', th: '' };
    const saved = granted(await followUpHandlers['questionnaire.save'](desk.as(pavel), { ...words, title, seen: 1 }));
    expect(saved).toMatchObject({ version: 2, by: pavel.id, title });
    expect(await listQuestionnaires(desk.db)).toMatchObject([
      {
        questionnaire: { version: 2 },
        versions: [
          { version: 2, replies: 0 },
          { version: 1, replies: 1 },
        ],
      },
    ]);
    granted(await enters(desk, { version: 2, answers: [anAnswer('content', { scale: 5 }), anAnswer('words', { text: 'Clean now' })] }));
    const first = await results(desk);
    expect(first.questionnaire.title).toEqual(defaultQuestionnaire.title);
    expect([first.replies, first.questions[0]?.counts]).toEqual([1, [0, 1, 0, 0, 0]]);
    expect(first.questions.at(-1)?.texts.map(({ text }) => text)).toEqual(['The shop is dirty']);
    expect(await verifyAudit(desk.db)).toMatchObject({ intact: true });
  });

  it('are not overwritten by somebody who saw an older version', async () => {
    const desk = await aComplaintDesk();
    granted(await followUpHandlers['questionnaire.save'](desk.as(pavel), { ...words, seen: 1 }));
    expect(refusalOf(await followUpHandlers['questionnaire.save'](desk.as(pavel), { ...words, seen: 1 }))).toBe('changedMeanwhile');
  });

  it('are printed for a case with its number, and for anybody without one', async () => {
    const desk = await aComplaintDesk();
    const { id, number } = await aRegistered(desk);
    const pages: string[] = [];
    const printing = { ...desk, print: async (html: string) => (pages.push(html), 'cGRm') };
    const asked = { questionnaire: words.id, language: 'en' as const };
    expect(granted(await followUpHandlers['questionnaire.pdf'](printing, { ...asked, complaint: id }))).toMatchObject({
      name: 'How did we do.pdf',
    });
    granted(await followUpHandlers['questionnaire.pdf'](printing, { ...asked, complaint: null }));
    expect([pages[0]?.includes(number), pages[1]?.includes(number)]).toEqual([true, false]);
    expect(pages.some((page) => page.includes('Anna'))).toBe(false);
  });
});

describe('answers that came back', () => {
  it('are counted question by question, with how many said anything', async () => {
    const desk = await aComplaintDesk();
    granted(await enters(desk));
    desk.pass(60_000);
    granted(await enters(desk, { answers: [anAnswer('content', { scale: 5 }), anAnswer('better', { ticks: [3] })] }));
    granted(await enters(desk, { answers: [anAnswer('content', { scale: 5 })] }));
    const { questions, replies, anonymous } = await results(desk);
    expect([replies, anonymous]).toEqual([3, 3]);
    expect(questions.map(({ question, answered, counts }) => [question.id, answered, counts])).toEqual([
      ['content', 3, [0, 1, 0, 0, 2]],
      ['listened', 0, [0, 0, 0, 0, 0]],
      ['fast', 0, [0, 0, 0, 0, 0]],
      ['better', 2, [1, 0, 0, 2, 0, 0]],
      ['words', 1, []],
    ]);
    expect(questions.at(-1)?.texts).toMatchObject([{ text: 'The shop is dirty' }]);
  });

  it('without a name hold nobody: no case, no customer', async () => {
    const desk = await aComplaintDesk();
    granted(await enters(desk));
    expect(await desk.db.selectFrom('questionnaire_reply').select(['complaint', 'by']).execute()).toEqual([
      { complaint: null, by: irina.id },
    ]);
  });

  it('become feedback without a person where that is wished, in one piece with the answers', async () => {
    const desk = await aComplaintDesk();
    const feedback = { complaint: complaintId.parse(desk.newId()), category: delivery };
    const { feedback: number } = granted(await enters(desk, { feedback }));
    const made = await findComplaint(desk.db, feedback.complaint);
    expect(made).toMatchObject({
      number,
      type: 'anonymousFeedback',
      channel: 'questionnaire',
      customer: null,
      facts: { essence: 'The shop is dirty' },
    });
    const before = await everythingIn(desk);
    const mute = { feedback: { ...feedback, complaint: complaintId.parse(desk.newId()) }, answers: [anAnswer('content', { scale: 1 })] };
    expect(refusalOf(await enters({ ...desk, newCode: () => 'ABC234' }, mute))).toBe('storyMissing');
    expect(await everythingIn(desk)).toEqual(before);
  });

  it('count once when they are sent twice, and are nobody else’s to send again', async () => {
    const desk = await aComplaintDesk();
    const feedback = { complaint: complaintId.parse(desk.newId()), category: delivery };
    const reply = aReply(desk.newId(), { feedback });
    const first = granted(await enterReply(desk, reply));
    expect(granted(await enterReply(desk, reply))).toEqual(first);
    expect((await results(desk)).replies).toBe(1);
    const told = await desk.db.selectFrom('outbox').select('kind').where('kind', '=', 'questionnaire.reply').execute();
    expect(told).toHaveLength(1);
    expect(refusalOf(await enterReply(desk.as(somchai), reply))).toBe('notYours');
  });

  it('to a case are not entered by whoever solved it', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    granted(await carryOut(desk, { ...aCommand('solve'), complaint: id }));
    expect(refusalOf(await enters(desk, { complaint: id }))).toBe('solverAsks');
    granted(await enters(desk.as(somchai), { complaint: id }));
    expect(await results(desk)).toMatchObject({ replies: 1, anonymous: 0 });
    expect(granted(await followUpHandlers['questionnaire.ofCase'](desk, { complaint: id }))).toMatchObject([
      { reply: { by: somchai.id, answers: [{ question: 'content', scale: 2 }, { ticks: [0, 3] }, {}] }, questionnaire: { version: 1 } },
    ]);
  });

  it('that fit no question are refused, and so is a questionnaire that is none', async () => {
    const desk = await aComplaintDesk();
    expect(refusalOf(await enters(desk, { answers: [anAnswer('price', { scale: 5 })] }))).toBe('badInput');
    expect(refusalOf(await enters(desk, { version: 7 }))).toBe('noSuchEntry');
    expect(refusalOf(await enters(desk, { complaint: complaintId.parse(workRecordId.parse(desk.newId())) }))).toBe('noSuchComplaint');
  });
});
