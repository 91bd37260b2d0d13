import { useTranslation } from 'react-i18next';
import { escalationReason, escalationEnd } from '../../../shared/complaint/complaint.ts';
import type { EscalationRow } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { FromAndFor } from '../../components/instead-of.tsx';
import { MoodPath } from '../../components/mood-path.tsx';
import { usePersonName } from '../../state/names.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import { useShown } from '../../state/use-shown.ts';

/** The columns of the queue's lists; answered rows show the answer where waiting ones show the time left. */
export function useQueueColumns(now: Instant, answered: boolean): readonly GridColumn<EscalationRow>[] {
  const { t } = useTranslation(['queue', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const insteadWords = useInsteadWords();
  const asks = (row: EscalationRow) => {
    const reason = escalationReason.safeParse(row.reason);
    return reason.success ? t(`common:complaint.reason.${reason.data}`) : row.reason;
  };
  const answer = (row: EscalationRow) => {
    const given = escalationEnd.safeParse(row.answer);
    return given.success ? t(`common:complaint.answer.${given.data}`) : '—';
  };
  const left: GridColumn<EscalationRow> = answered
    ? { key: 'answer', title: t('answer'), track: '10.5rem', cell: (row) => <b>{answer(row)}</b> }
    : {
        key: 'left',
        title: t('left'),
        track: '10.5rem',
        cell: (row) => <Due words={shown.left(row.answerBy, now)} overdue={row.answerBy < now} />,
      };
  return [
    left,
    { key: 'number', title: t('common:complaint.field.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'what',
      title: t('common:complaint.field.what'),
      track: 'minmax(7rem, 2fr)',
      wide: true,
      cell: (row) => <span className="said">{row.title}</span>,
    },
    {
      key: 'mood',
      title: t('common:complaint.field.mood'),
      track: '3.8rem',
      cell: (row) => <MoodPath start={row.moodStart} end={row.moodEnd} />,
    },
    {
      key: 'asks',
      title: t('asks'),
      track: 'minmax(6rem, 1fr)',
      cell: (row) => (
        <>
          {row.safety ? <b>‼ {t('danger')} · </b> : null}
          {asks(row)}
        </>
      ),
    },
    answered
      ? {
          key: 'tellBy',
          title: t('tellBy'),
          track: 'minmax(5.5rem, 0.8fr)',
          cell: (row) => (row.tellBy === null ? '—' : shown.dateTime(row.tellBy)),
        }
      : {
          key: 'from',
          title: t('from'),
          track: 'minmax(5.5rem, 0.8fr)',
          cell: (row) => <FromAndFor from={nameOf(row.from)} instead={insteadWords(row.insteadOf)} />,
        },
  ];
}
