import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import { fellAway } from '../../../../shared/deadline/deadline.ts';
import { explain } from '../../../../shared/deadline/explain.ts';
import type { DossierRow } from '../../../../shared/print/dossier.ts';
import { joined, stacked } from '../../../../shared/print/parts.ts';
import type { DossierWords } from './dossier-words.ts';

/** What was promised to the customer, by when, and whether it was kept. */
export const promiseRows = ({ promises }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  promises.map((one) => ({
    label: shown.dateTime(one.dueAt),
    text: stacked(
      joined(
        t(`common:complaint.what.${one.what}`),
        t(`common:complaint.reply.${one.channel}`),
        t(`common:complaint.promiseState.${one.state}`),
        one.closedAt === null ? '' : shown.dateTime(one.closedAt),
      ),
      one.text,
      t('dossier:given', { name: nameOf(one.givenBy), when: shown.dateTime(one.givenAt) }),
    ),
  }));

/** A date, how it stands, and why it is that one. */
export function deadlineRow({ deadline, name, source }: DeadlineView, { t, shown }: DossierWords): DossierRow {
  const fell = Object.values(fellAway).find((one) => one === deadline.reason);
  const reason =
    deadline.reason === '' ? '' : fell === undefined ? t('deadline:reasonGiven', { reason: deadline.reason }) : t(`deadline:fell.${fell}`);
  return {
    label: stacked(name[shown.language], t(`deadline:level.${deadline.level}`)),
    text: stacked(
      joined(
        shown.dateTime(deadline.dueAt),
        t(`deadline:state.${deadline.state}`),
        deadline.metAt === null ? '' : shown.dateTime(deadline.metAt),
      ),
      explain(deadline, shown.language, shown.timeZone),
      reason,
      source.startsWith('http') && t('deadline:source', { source }),
    ),
  };
}

/** Who was asked to decide, by when, and what they said. */
export const handOverRows = ({ escalations }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  escalations.map((one) => ({
    label: shown.dateTime(one.at),
    text: stacked(
      joined(
        `${nameOf(one.from)} → ${nameOf(one.to)}`,
        t(`common:complaint.reason.${one.reason}`),
        t('case:by', { when: shown.dateTime(one.answerBy) }),
      ),
      one.text,
      one.answeredAt !== null &&
        joined(shown.dateTime(one.answeredAt), one.answer !== null && t(`common:complaint.answer.${one.answer}`), one.answerText),
    ),
  }));

/** Whether the customer was asked, and what they said. */
export const checkRows = ({ checks }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  checks.map((one) => ({
    label: shown.dateTime(one.at),
    text: stacked(
      joined(
        one.score === null ? t(`common:complaint.check.result.${one.result}`) : `${one.score}/5`,
        one.solved !== null && t(`common:complaint.check.solved.${one.solved}`),
        t(`common:complaint.check.method.${one.method}`),
        nameOf(one.by),
      ),
      one.comment,
    ),
  }));
