import { useTranslation } from 'react-i18next';
import { timeLeft } from '../../shared/format/time-left.ts';
import type { Instant } from '../../shared/ids.ts';
import { spoken } from '../i18n/languages.ts';
import { Due } from './due.tsx';

interface Props {
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** Nobody waits by the hour for the question whether they are content: it is late only after a day. */
const patienceMs = 86_400_000;

/** When a customer is to be asked: later, now, or since too long. */
export function AskWhen({ dueAt, now }: Props) {
  const { t } = useTranslation('followUp');
  const late = now - dueAt > patienceMs;
  return <Due words={dueAt <= now && !late ? t('now') : timeLeft(dueAt, now, spoken())} overdue={late} />;
}
