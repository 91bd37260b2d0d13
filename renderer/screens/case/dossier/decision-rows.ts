import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DossierRow } from '../../../../shared/print/dossier.ts';
import { joined, stacked } from '../../../../shared/print/parts.ts';
import type { DossierWords } from './dossier-words.ts';

/** What was found out, the verdict on it and how it ended. */
export function decisionRows({ finding, verdict, outcome, resolvedAt }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] {
  const ended: DossierRow[] = [
    { label: t('common:complaint.field.justified'), text: verdict === null ? '' : t(`common:complaint.verdict.${verdict}`) },
    {
      label: t('common:complaint.field.outcome'),
      text: outcome === null ? '' : joined(t(`common:complaint.outcome.${outcome}`), resolvedAt !== null && shown.dateTime(resolvedAt)),
    },
  ];
  const found: DossierRow[] =
    finding === null
      ? []
      : [
          {
            label: t('lifecycle:form.judgement'),
            text: stacked(
              joined(t(`common:complaint.judgement.${finding.judgement}`), nameOf(finding.by), shown.dateTime(finding.at)),
              finding.reason,
            ),
          },
          {
            label: t('lifecycle:form.reasonCode'),
            text: finding.reasonCode === null ? '' : t(`common:complaint.reasonCode.${finding.reasonCode}`),
          },
          { label: t('lifecycle:form.fault'), text: t(`common:complaint.faultSide.${finding.faultSide}`) },
          { label: t('lifecycle:form.controllable'), text: t(finding.controllable ? 'common:yes' : 'common:no') },
          {
            label: t('lifecycle:form.cause'),
            text: finding.causeType === null ? '' : t(`common:complaint.causeType.${finding.causeType}`),
          },
          { label: t('lifecycle:form.rootCause'), text: finding.rootCause },
          { label: t('dossier:whys'), text: finding.whys.map((why, at) => `${at + 1}. ${why}`).join('\n') },
          { label: t('lifecycle:form.warranty'), text: t(finding.warrantyChecked ? 'common:yes' : 'common:no') },
        ];
  return [...found, ...ended].filter(({ text }) => text !== '');
}

/** Each remedy on its way: how much, who approved it, what the customer said, how it was carried out. */
export const offerRows = ({ offers }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  offers.map((one) => ({
    label: joined(t(`common:complaint.remedy.${one.type}`), one.amount > 0 && shown.money(one.amount)),
    text: stacked(
      joined(
        t(`handling:offer.${one.state}`),
        one.underWarranty && t('handling:underWarranty'),
        one.reply !== null && t(`common:complaint.offerResult.${one.reply}`),
      ),
      one.text,
      t('dossier:proposed', { name: nameOf(one.proposedBy), when: shown.dateTime(one.proposedAt) }),
      one.approval !== null &&
        one.approval.decidedAt !== null &&
        joined(
          t('handling:decidedBy', {
            name: nameOf(one.approval.decidedBy),
            when: shown.dateTime(one.approval.decidedAt),
            loss: shown.money(one.approval.costOfLoss),
          }),
          one.approval.note,
        ),
      one.executedAt !== null && joined(shown.dateTime(one.executedAt), nameOf(one.executedBy), one.evidence),
    ),
  }));

/** What the customer was given in the end. */
export const givenRows = ({ remedies }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  remedies.map((one) => ({
    label: t('dossier:granted'),
    text: stacked(
      joined(
        t(`common:complaint.remedy.${one.type}`),
        one.amount > 0 && shown.money(one.amount),
        one.underWarranty && t('handling:underWarranty'),
      ),
      one.text,
      t('dossier:given', { name: nameOf(one.grantedBy), when: shown.dateTime(one.at) }),
    ),
  }));
