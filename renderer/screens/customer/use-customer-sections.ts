import { useTranslation } from 'react-i18next';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import { isCovered, type Purchase } from '../../../shared/customer/purchase.ts';
import type { DossierRow, DossierSection } from '../../../shared/print/dossier.ts';
import { joined, stacked } from '../../../shared/print/parts.ts';
import { textOf } from '../../state/customer-fields.ts';
import { usePersonName } from '../../state/names.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { useEventWords } from './customer-history.tsx';
import { cardFields, useCardWords } from './use-card-words.ts';

/** Everything known of a customer: who they are, what they wish and agreed to, what to mind, what they bought and were given, all that happened. */
export function useCustomerSections(record: CustomerRecord): DossierSection[] {
  const { t } = useTranslation(['customer', 'dossier']);
  const shown = useShown();
  const nameOf = usePersonName();
  const words = useCardWords();
  const saysEvent = useEventWords();
  const today = siteDay(useNow(60_000), shown.timeZone);
  const { card, flags, purchases, bought, history, more } = record;
  const text = textOf(card);
  const warranty = (one: Purchase): string =>
    one.warrantyUntil === null ? '' : t(isCovered(one, today) ? 'purchase.runs' : 'purchase.ended', { date: words.day(one.warrantyUntil) });
  const flagRow = (one: CustomerRecord['flags'][number]): DossierRow => ({
    label: t(`flagKind.${one.kind}`),
    text: stacked(
      one.note,
      joined(
        t('by', { name: nameOf(one.by), date: shown.date(one.at) }),
        one.until === null ? '' : t('until', { date: shown.date(one.until - 1) }),
        one.liftedAt === null ? '' : t('lifted', { name: nameOf(one.liftedBy), date: shown.date(one.liftedAt) }),
      ),
    ),
  });
  const sums: DossierRow[] = [
    ...(bought === null
      ? []
      : [
          {
            label: t('purchases'),
            text: t('bought', {
              n: bought.count,
              amount: shown.money(bought.amount),
              first: words.day(bought.first),
              last: words.day(bought.last),
            }),
          },
        ]),
    {
      label: t('dossier:worth'),
      text: stacked(t('given', { amount: shown.money(record.given) }), t('loss', { amount: shown.money(record.costOfLoss) })),
    },
  ];
  const sections: readonly DossierSection[] = [
    {
      title: t('card'),
      rows: [
        { label: t('name'), text: card.name === '' ? t('unnamed') : shown.personal(card.name) },
        { label: t('kind.label'), text: joined(t(`kind.${card.kind}`), t('since', { date: shown.date(card.createdAt) })) },
        ...cardFields.map((field) => ({ label: words.label(field), text: words.says(field, text) || t('notSaid') })),
      ],
    },
    { title: t('flags'), rows: flags.map(flagRow) },
    {
      title: t('purchases'),
      rows: purchases.map((one) => ({
        label: words.day(one.boughtOn),
        text: joined(one.product, one.document, one.amount === null ? '' : shown.money(one.amount), warranty(one)),
      })),
    },
    { title: t('dossier:sums'), rows: sums },
    {
      title: t('history'),
      // The newest stand first on the card; on paper it is read as it happened.
      rows: [
        ...(more ? [{ label: '', text: t('moreHistory') }] : []),
        ...history.toReversed().map((one) => ({
          label: stacked(shown.dateTime(one.at), t(`event.${one.kind}`)),
          text: joined(one.number ?? '', saysEvent(one)),
        })),
      ],
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => ({ title, rows: [...rows] }));
}
