import type { TFunction } from 'i18next';
import type { Complaint } from '../../shared/complaint/complaint.ts';

/** How the card's values are put into words. */
export interface CardWords {
  readonly t: TFunction;
  readonly category: string;
  readonly nameOf: (id: Complaint['owner']) => string;
  readonly personal: (text: string | null) => string;
  readonly money: (minor: number) => string;
  readonly dateTime: (at: number) => string;
}

const before = ['title', 'essence'] as const;
const after = ['product', 'orderRef', 'occurredAt', 'place', 'staff', 'impact', 'desired', 'evidence'] as const;
const decided = ['reason', 'offerText', 'altText', 'replyAddress', 'rootCause', 'prevention'] as const;
type TextField = (typeof before | typeof after | typeof decided)[number];

/** A field of the card and what stands in it. */
export interface CardLine {
  readonly title: string;
  readonly text: string;
}

/** The complaint card as it is read: only what is filled, in the order people tell it. */
export function cardLines(complaint: Complaint, { t, category, nameOf, personal, money, dateTime }: CardWords): readonly CardLine[] {
  const { facts, caller } = complaint;
  const texts = (fields: readonly TextField[]) => fields.map((field) => ({ title: t(`complaint.field.${field}`), text: facts[field] }));
  const lines = [
    { title: t('complaint.field.name'), text: caller.anonymous === true ? t('complaint.anonymous') : personal(caller.name ?? null) },
    { title: t('complaint.field.phone'), text: caller.phone === undefined || caller.phone === '' ? undefined : personal(caller.phone) },
    { title: t('complaint.field.code'), text: complaint.code },
    ...texts(before),
    { title: t('complaint.field.category'), text: category },
    ...texts(after),
    { title: t('complaint.field.safety'), text: facts.safety === 'yes' ? t('yes') : undefined },
    { title: t('complaint.field.justified'), text: complaint.verdict === null ? undefined : t(`complaint.verdict.${complaint.verdict}`) },
    ...texts(decided),
    {
      title: t('complaint.field.offerAmount'),
      text: facts.offerAmount === undefined || facts.offerAmount === 0 ? undefined : money(facts.offerAmount),
    },
    { title: t('complaint.field.offerResult'), text: facts.offerResult && t(`complaint.offerResult.${facts.offerResult}`) },
    { title: t('complaint.field.replyChannel'), text: facts.replyChannel && t(`complaint.reply.${facts.replyChannel}`) },
    { title: t('complaint.field.outcome'), text: complaint.outcome === null ? undefined : t(`complaint.outcome.${complaint.outcome}`) },
    { title: t('complaint.field.satisfaction'), text: facts.satisfaction?.toString() },
    { title: t('complaint.field.owner'), text: nameOf(complaint.owner) },
    { title: t('complaint.field.receiver'), text: nameOf(complaint.receiver) },
    { title: t('complaint.field.receivedAt'), text: dateTime(complaint.receivedAt) },
    { title: t('complaint.field.channel'), text: t(`complaint.channel.${complaint.channel}`) },
  ];
  return lines.flatMap(({ title, text }) => (text === undefined || text === null || text === '' ? [] : [{ title, text }]));
}
