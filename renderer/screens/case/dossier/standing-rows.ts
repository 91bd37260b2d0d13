import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DossierRow } from '../../../../shared/print/dossier.ts';
import { joined } from '../../../../shared/print/parts.ts';
import type { DossierWords } from './dossier-words.ts';

/** What kind of complaint it is, how it stands, and who has it. */
export function standingRows(
  { state, triage, investigator, waiting, cancelled, closing, reopened }: Complaint,
  { t, shown, nameOf }: DossierWords,
): DossierRow[] {
  return [
    ...row(
      t('common:complaint.field.state'),
      joined(t(`common:complaint.state.${state}`), reopened > 0 && t('lifecycle:reopened', { n: reopened })),
    ),
    ...row(
      t('lifecycle:form.weight'),
      joined(t(`common:complaint.weight.${triage.weight}`), t('dossier:severity', { severity: triage.severity })),
    ),
    ...row(t('lifecycle:form.complexity'), t(`common:complaint.complexity.${triage.complexity}`)),
    ...row(t('lifecycle:form.concerns'), triage.concerns === null ? '' : t(`common:complaint.concerns.${triage.concerns}`)),
    ...row(t('lifecycle:form.claim'), triage.claimType === null ? '' : t(`common:complaint.claim.${triage.claimType}`)),
    ...row(t('lifecycle:form.flags'), triage.flags.map((flag) => t(`common:complaint.flag.${flag}`)).join(', ')),
    ...row(t('lifecycle:form.subjects'), triage.subjects.map(nameOf).join(', ')),
    ...row(t('lifecycle:form.investigator'), investigator === null ? '' : nameOf(investigator)),
    ...row(t('common:complaint.state.waitingCustomer'), waiting === null ? '' : joined(waiting.for, shown.dateTime(waiting.remindAt))),
    ...row(t('common:complaint.line.closed'), closing === null ? '' : joined(shown.dateTime(closing.at), nameOf(closing.by), closing.note)),
    ...row(
      t('common:complaint.line.cancelled'),
      cancelled === null
        ? ''
        : joined(t(`common:complaint.cancel.${cancelled.reason}`), shown.dateTime(cancelled.at), nameOf(cancelled.by), cancelled.text),
    ),
  ];
}

const row = (label: string, text: string): DossierRow[] => (text === '' ? [] : [{ label, text }]);
