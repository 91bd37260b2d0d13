import { z } from 'zod';
import { replyChannel } from '../complaint/card.ts';
import { outcome } from '../complaint/complaint.ts';
import { callId, catalogueId, complaintId, employeeId, instant, questionnaireId } from '../ids.ts';
import { language } from '../language.ts';
import { checkPayload } from '../satisfaction/check-commands.ts';
import { question, questionnaire, questionnaireReply } from '../satisfaction/questionnaire.ts';
import type { Method } from './method.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

/** A customer to be asked whether they are content, the one due first first. Whoever asks sees the name and the number: they call. */
export const checkRow = z.strictObject({
  complaint: complaintId,
  number: z.string(),
  title: z.string(),
  customerName: z.string().nullable(),
  phone: z.string(),
  replyChannel: replyChannel.nullable(),
  replyAddress: z.string(),
  /** What the customer speaks, where it is known. */
  language: language.nullable(),
  /** What was done, in the words of whoever solved it. */
  solution: z.string(),
  outcome: outcome.nullable(),
  solver: employeeId,
  resolvedAt: instant,
  /** Tries in vain since it was solved, and the last one. */
  tries: z.number().int(),
  lastTry: instant.nullable(),
  dueAt: instant,
  /** Why the customer is not to be called, where they asked so. */
  doNotCall: z.string().nullable(),
});
export type CheckRow = z.infer<typeof checkRow>;

/** A questionnaire as it is now, with its versions that have answers. */
export const listedQuestionnaire = z.strictObject({
  questionnaire,
  versions: z.array(z.strictObject({ version: z.number().int(), replies: z.number().int(), at: instant })),
});
export type ListedQuestionnaire = z.infer<typeof listedQuestionnaire>;

/** What people said to one question: how often each step of the scale or each box, or their words, newest first. */
export const questionResults = z.strictObject({
  question,
  /** How many said anything to it. */
  answered: z.number().int(),
  counts: z.array(z.number().int()),
  texts: z.array(z.strictObject({ at: instant, text: z.string() })),
});
export type QuestionResults = z.infer<typeof questionResults>;

export const questionnaireResults = z.strictObject({
  questionnaire,
  replies: z.number().int(),
  anonymous: z.number().int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  questions: z.array(questionResults),
});
export type QuestionnaireResults = z.infer<typeof questionnaireResults>;

/** Customers are asked whether they are content (R39, R125), and answer questionnaires (R127, R128). */
export const followUpContract = {
  /** Whom the asking person may ask: never about what they solved or what is about them. */
  'check.list': {
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(checkRow), more: z.boolean() }),
    needs: 'checkSatisfaction',
  },
  /** Writes down that the customer is being called; what came of it comes with the check. */
  'check.call': { input: z.strictObject({ complaint: complaintId, call: callId }), output: z.null(), needs: 'checkSatisfaction' },
  'complaint.check': { input: onComplaint(checkPayload), output: changedComplaint, needs: 'checkSatisfaction' },
  /** Every questionnaire as it is now, and how many answers its versions have. */
  'questionnaire.list': { input: z.strictObject({}), output: z.array(listedQuestionnaire), needs: 'takeCall' },
  /** One more version; `seen` is the version that was changed, 0 for a new one. A newer one is refused as changedMeanwhile. */
  'questionnaire.save': {
    input: questionnaire.omit({ version: true, by: true, at: true }).extend({ seen: z.number().int().min(0) }),
    output: questionnaire,
    needs: 'manageQuestionnaires',
  },
  /** A questionnaire that came back; with a category its words become anonymous feedback of the register. */
  'questionnaire.reply': {
    input: questionnaireReply
      .omit({ by: true, at: true })
      .extend({ feedback: z.strictObject({ complaint: complaintId, category: catalogueId }).nullable() }),
    output: z.strictObject({ feedback: z.string().nullable() }),
    needs: 'checkSatisfaction',
  },
  /** Questionnaires that came back about a case, the newest first, each with the words it was asked in. */
  'questionnaire.ofCase': {
    input: z.strictObject({ complaint: complaintId }),
    output: z.array(z.strictObject({ reply: questionnaireReply, questionnaire })),
    needs: 'readComplaint',
  },
  'questionnaire.results': {
    input: z.strictObject({ questionnaire: questionnaireId, version: z.number().int().min(1) }),
    output: questionnaireResults,
    needs: 'readAnswers',
  },
  /** The paper to be filled in, in a language, for a case or for anybody. */
  'questionnaire.pdf': {
    input: z.strictObject({ questionnaire: questionnaireId, language, complaint: complaintId.nullable() }),
    output: z.strictObject({ name: z.string(), base64: z.string() }),
    needs: 'takeCall',
  },
} as const satisfies Readonly<Record<string, Method>>;
