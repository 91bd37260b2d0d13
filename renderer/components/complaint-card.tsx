import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { cardLines } from './card-lines.ts';
import './complaint-card.css';

interface Props {
  readonly complaint: Complaint;
  readonly category: string;
  readonly nameOf: (id: Complaint['owner']) => string;
  readonly personal: (text: string | null) => string;
  readonly money: (minor: number) => string;
  readonly dateTime: (at: number) => string;
}

/** Texts longer than this take a line of their own. */
const wideFrom = 60;

/** The complaint card as it is read: only what is filled, in the order people tell it. */
export function ComplaintCard({ complaint, category, nameOf, personal, money, dateTime }: Props) {
  const { t } = useTranslation();
  const lines = cardLines(complaint, { t, category, nameOf, personal, money, dateTime });
  return (
    <dl className="complaint-card">
      {lines.map(({ title, text }) => (
        <div key={title} style={text.length > wideFrom ? { gridColumn: '1 / -1' } : undefined}>
          <Text component="dt" size="xs" c="dimmed">
            {title}
          </Text>
          <Text component="dd" size="sm" className="said">
            {text}
          </Text>
        </div>
      ))}
    </dl>
  );
}
