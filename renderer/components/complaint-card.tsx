import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import './complaint-card.css';

interface Props {
  readonly complaint: Complaint;
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

/** Texts longer than this take a line of their own. */
const wideFrom = 60;

/** The complaint card as it is read: only what is filled, in the order people tell it. */
export function ComplaintCard({ complaint, category, nameOf, personal, money, dateTime }: Props) {
  const { t } = useTranslation();
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
  return (
    <dl className="complaint-card">
      {lines.map(({ title, text }) =>
        text === undefined || text === null || text === '' ? null : (
          <div key={title} style={text.length > wideFrom ? { gridColumn: '1 / -1' } : undefined}>
            <Text component="dt" size="xs" c="dimmed">
              {title}
            </Text>
            <Text component="dd" size="sm" className="said">
              {text}
            </Text>
          </div>
        ),
      )}
    </dl>
  );
}
