import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DossierRow } from '../../../../shared/print/dossier.ts';
import { joined, stacked } from '../../../../shared/print/parts.ts';
import type { DossierWords } from './dossier-words.ts';

/** Who was asked what happened, and what they said or why nothing could be had. */
export const statementRows = ({ statements }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  statements.map((one) => ({
    label: joined(t(`handling:party.${one.party}`), one.person === null ? one.name !== '' && shown.personal(one.name) : nameOf(one.person)),
    text: stacked(
      one.question,
      one.state === 'requested'
        ? t('dossier:awaited', { when: shown.dateTime(one.dueAt) })
        : one.state === 'given'
          ? t('handling:given', { how: t(`handling:method.${one.method ?? 'phone'}`), when: shown.dateTime(one.givenAt ?? one.dueAt) })
          : t('handling:unavailable'),
      one.text,
      one.takenBy !== null && one.takenBy !== one.person && t('handling:takenBy', { name: nameOf(one.takenBy) }),
    ),
  }));

/** What departments and colleagues did for it, and what came of that. */
export const taskRows = ({ tasks }: Complaint, { t, shown, nameOf, departmentOf }: DossierWords): DossierRow[] =>
  tasks.map((one) => ({
    label: joined(one.department !== null && departmentOf(one.department), one.person !== null && nameOf(one.person)),
    text: stacked(
      one.what,
      joined(t(`handling:taskState.${one.state}`), shown.dateTime(one.doneAt ?? one.dueAt), one.doneBy !== null && nameOf(one.doneBy)),
      one.result,
    ),
  }));
