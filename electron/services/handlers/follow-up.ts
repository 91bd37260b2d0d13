import type { Input } from '../../../shared/contract/contract.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { questionnaireHtml } from '../../../shared/satisfaction/questionnaire-html.ts';
import { type Questionnaire, wordsIn } from '../../../shared/satisfaction/questionnaire.ts';
import { questionnaireProblem } from '../../../shared/satisfaction/questionnaire-problem.ts';
import { findComplaint } from '../../store/complaints.ts';
import { addQuestionnaire, listQuestionnaires, readQuestionnaire, repliesOf, resultsOf } from '../../store/questionnaires.ts';
import { readSettings } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import { callToAsk } from '../call-to-ask.ts';
import { changeComplaint } from '../change-complaint.ts';
import { toAsk } from '../customers-to-ask.ts';
import type { DeskContext } from '../desk-context.ts';
import { enterReply } from '../enter-reply.ts';
import type { Handlers } from '../handler.ts';
import { maskedComplaint } from '../../../shared/complaint/masked-complaint.ts';
import { readsMasked } from '../masked.ts';
import { recordChange } from '../record-change.ts';

/** Customers are asked whether they are content: who is to be asked, the call, what they said; and questionnaires. */
export const followUpHandlers = {
  'check.list': async (desk) => ok(await toAsk(desk)),
  'check.call': callToAsk,
  'complaint.check': async (desk, { complaint, ...payload }) => {
    const checked = await changeComplaint(desk, { kind: 'check', complaint, payload });
    return checked.ok && readsMasked(desk.who) ? ok({ complaint: maskedComplaint(checked.value.complaint) }) : checked;
  },

  'questionnaire.list': async ({ db }) => ok(await listQuestionnaires(db)),
  'questionnaire.save': saveQuestionnaire,
  'questionnaire.reply': enterReply,

  'questionnaire.ofCase': async ({ db }, { complaint }) => ok(await repliesOf(db, complaint)),
  'questionnaire.results': async ({ db }, { questionnaire, version }) => {
    const asked = await readQuestionnaire(db, questionnaire, version);
    return asked === undefined ? refused(because('noSuchEntry')) : ok(await resultsOf(db, asked));
  },

  'questionnaire.pdf': async ({ db, print }, { questionnaire, language, complaint }) => {
    const asked = await readQuestionnaire(db, questionnaire);
    if (asked === undefined) return refused(because('noSuchEntry'));
    const about = complaint === null ? undefined : await findComplaint(db, complaint);
    if (complaint !== null && about === undefined) return refused(because('noSuchComplaint'));
    const { name: site } = await readSite(db);
    const { companyName: company, hotline, complaintsEmail: email } = await readSettings(db);
    const number = about?.number ?? null;
    const pdf = await print(questionnaireHtml(asked, language, { head: { company, site, hotline, email }, number }));
    return pdf === undefined ? refused(because('cannotPrint')) : ok({ name: `${fileName(asked, language)}.pdf`, base64: pdf });
  },
} as const satisfies Partial<Handlers>;

/** One more version; one that nobody could fill in is refused by the number of its question. */
async function saveQuestionnaire(
  desk: DeskContext,
  { seen, ...words }: Input<'questionnaire.save'>,
): Promise<Result<Questionnaire, Refusal>> {
  const problem = questionnaireProblem(words);
  if (problem !== undefined) return refused(problem);
  const saved: Questionnaire = { ...words, version: seen + 1, by: desk.who.id, at: desk.now() };
  const change = { act: 'questionnaire.save', object: 'questionnaire', objectId: words.id, fields: ['questions'], body: saved } as const;
  return recordChange(desk, change, async (tx) => {
    const before = await readQuestionnaire(tx, words.id);
    if ((before?.version ?? 0) !== seen) return refused(because('changedMeanwhile'));
    await addQuestionnaire(tx, saved);
    return ok(saved);
  });
}

/** A name that every file system takes. */
const fileName = ({ title }: Questionnaire, language: Input<'questionnaire.pdf'>['language']): string =>
  wordsIn(title, language)
    .replaceAll(/[^\p{L}\p{N}\p{M} .-]/gu, '')
    .trim()
    .slice(0, 80) || 'questionnaire';
