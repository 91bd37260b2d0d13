import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerEvent, CustomerRecord } from '../../../shared/contract/customer-card.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import { callClock } from '../../../shared/format/call-clock.ts';
import { assertNever } from '../../../shared/result.ts';
import { openCase } from '../../state/screen-state.ts';
import { useShown } from '../../state/use-shown.ts';

const marks: Readonly<Record<CustomerEvent['kind'], string>> = {
  complaint: '✎',
  call: '☎',
  promise: '◷',
  remedy: '✦',
  score: '☺',
  letter: '✉',
};

/** Everything that happened with a customer, the newest first; a case's number opens it. */
export function CustomerHistory({ history, more }: Pick<CustomerRecord, 'history' | 'more'>) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const wordsOf = useEventWords();
  const cases = [...new Set(history.flatMap((one) => (one.complaint === null ? [] : [one.complaint])))];
  if (history.length === 0) return <p className="empty">{t('noHistory')}</p>;
  return (
    <>
      <ul className="customer-lines">
        {history.map((event, place) => (
          // The newest stand first and an older line never changes its place among the older ones.
          <li key={`${event.kind}-${event.at}-${history.length - place}`}>
            <Text size="sm" component="span">
              <time dateTime={new Date(event.at).toISOString()}>{shown.dateTime(event.at)}</time>
              <span aria-hidden="true"> {marks[event.kind]} </span>
              <b>{t(`event.${event.kind}`)}</b>{' '}
              {event.complaint === null || event.number === null ? null : (
                <CaseNumber id={event.complaint} number={event.number} among={cases} />
              )}{' '}
              <span className="said">{wordsOf(event)}</span>
            </Text>
          </li>
        ))}
      </ul>
      {more ? (
        <Text size="sm" c="dimmed">
          {t('moreHistory')}
        </Text>
      ) : null}
    </>
  );
}

interface NumberProps {
  readonly id: ComplaintId;
  readonly number: string;
  readonly among: readonly ComplaintId[];
}

const CaseNumber = ({ id, number, among }: NumberProps) => (
  <Button size="compact-xs" mih={24} variant="default" onClick={() => openCase(id, among)}>
    {number}
  </Button>
);

/** A line of a customer's history in words, besides what it is of. */
export function useEventWords(): (event: CustomerEvent) => string {
  const { t } = useTranslation(['customer', 'common']);
  const shown = useShown();
  return (event) =>
    partsOf(event)
      .filter((part) => part !== '')
      .join(' · ');

  function partsOf(event: CustomerEvent): readonly string[] {
    switch (event.kind) {
      case 'complaint':
        return [
          event.title,
          t(`common:complaint.state.${event.state}`),
          event.verdict === null ? '' : t(`common:complaint.verdict.${event.verdict}`),
          event.outcome === null ? '' : t(`common:complaint.outcome.${event.outcome}`),
        ];
      case 'call':
        return [
          t(event.direction === 'out' ? 'event.out' : 'event.in'),
          event.result === 'missed' ? t('event.missed') : event.result === 'noAnswer' ? t('event.noAnswer') : '',
          event.seconds === null ? '' : t('event.minutes', { clock: callClock(event.seconds * 1000) }),
        ];
      case 'promise':
        return [
          t(`common:complaint.what.${event.what}`),
          t('event.due', { date: shown.dateTime(event.dueAt) }),
          t(`common:complaint.promiseState.${event.state}`),
        ];
      case 'remedy':
        return [
          t(`common:complaint.remedy.${event.type}`),
          event.text,
          event.amount === 0 ? '' : shown.money(event.amount),
          event.underWarranty ? t('event.warranty') : '',
        ];
      case 'score':
        return [t('event.of', { score: event.score }), event.comment];
      case 'letter':
        return [event.subject];
      default:
        return assertNever(event);
    }
  }
}
