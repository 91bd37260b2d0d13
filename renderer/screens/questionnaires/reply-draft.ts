import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { type CatalogueId, complaintId, type ComplaintId, workRecordId, type WorkRecordId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { QuestionAnswer, Questionnaire } from '../../../shared/satisfaction/questionnaire.ts';
import { isGiven } from '../../../shared/satisfaction/questionnaire-problem.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { newId } from '../../state/new-id.ts';

/** A questionnaire that came back, as it is being entered. */
export interface ReplyDraft {
  readonly id: WorkRecordId;
  /** The id the words get if they become feedback. */
  readonly feedback: ComplaintId;
  readonly language: Language;
  readonly about: 'nobody' | 'case';
  readonly complaint: ComplaintRow | null;
  readonly answers: Readonly<Record<string, QuestionAnswer>>;
  readonly registers: boolean;
  readonly category: CatalogueId | null;
}

export const emptyReply = (language: Language): ReplyDraft => ({
  id: newId(workRecordId),
  feedback: newId(complaintId),
  language,
  about: 'nobody',
  complaint: null,
  answers: {},
  registers: false,
  category: null,
});

/** The answer to a question so far; nothing was said yet. */
export const answerTo = ({ answers }: ReplyDraft, question: string): QuestionAnswer =>
  answers[question] ?? { question, scale: null, ticks: [], text: '' };

/** Are there words that could be registered as feedback of nobody? */
export const hasWords = ({ about, answers }: ReplyDraft): boolean =>
  about === 'nobody' && Object.values(answers).some(({ text }) => text.trim() !== '');

/** The answers as the desk takes them; what was left out is left out. */
export const replyOf = ({ id, version }: Questionnaire, draft: ReplyDraft): Input<'questionnaire.reply'> => ({
  id: draft.id,
  questionnaire: id,
  version,
  language: draft.language,
  complaint: draft.about === 'case' ? (draft.complaint?.id ?? null) : null,
  answers: Object.values(draft.answers)
    .filter(isGiven)
    .map((one) => ({ ...one, ticks: [...one.ticks], text: cleaned(one.text) })),
  feedback: draft.registers && hasWords(draft) && draft.category !== null ? { complaint: draft.feedback, category: draft.category } : null,
});
