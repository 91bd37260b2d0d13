import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { DossierRow } from '../../../../shared/print/dossier.ts';
import { joined, stacked } from '../../../../shared/print/parts.ts';
import type { DossierWords } from './dossier-words.ts';
import { partsOf, wordOf } from '../../../state/timeline-words.ts';

/** The letters of the case: to whom, about what, who signed, how they went out. */
export const letterRows = ({ letters }: Complaint, { t, shown, nameOf }: DossierWords): DossierRow[] =>
  letters.map((one) => ({
    label: joined(t(`letter:kind.${one.kind}`), t(`letter:state.${one.state}`)),
    text: stacked(
      joined(one.subject, shown.personal(one.addressee.name)),
      t('letter:by', { name: nameOf(one.draftedBy), when: shown.dateTime(one.draftedAt) }),
      one.signed !== null && t('letter:sign.signed', { name: nameOf(one.signed.by), when: shown.dateTime(one.signed.at) }),
      one.sent !== null && joined(t(`letter:send.by.${one.sent.method}`), shown.dateTime(one.sent.at), nameOf(one.sent.by), one.sent.note),
    ),
  }));

/** The complaints it is tied to. */
export const linkRows = ({ links }: ComplaintView, { t }: DossierWords): DossierRow[] =>
  links.map((one) => ({
    label: one.number,
    text: joined(t(`lifecycle:links.${one.back ? 'back' : 'forth'}.${one.kind}`), one.title, t(`common:complaint.state.${one.state}`)),
  }));

/** Everything that happened, the newest last as it is told. */
export const timelineRows = ({ timeline }: ComplaintView, words: DossierWords): DossierRow[] =>
  timeline.map((entry) => {
    const { t, shown, nameOf } = words;
    const said = entry.kind === 'corrected' ? correction(entry.facts, words) : partsOf(entry, words.timeline).join(' · ');
    return { label: stacked(shown.dateTime(entry.at), nameOf(entry.by)), text: stacked(t(`common:complaint.line.${entry.kind}`), said) };
  });

/** One corrected field: what stood there and what stands there now. */
function correction(facts: ComplaintView['timeline'][number]['facts'], { fieldOf, timeline }: DossierWords): string {
  const field = String(facts['field'] ?? '').replace(/^(caller|case)\./u, '');
  return `${fieldOf(field)}: ${wordOf(field, facts['old'], timeline) || '—'} → ${wordOf(field, facts['new'], timeline) || '—'}`;
}
