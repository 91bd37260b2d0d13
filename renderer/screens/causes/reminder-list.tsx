import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActionReminder } from '../../../shared/contract/recurrence.ts';
import { Due } from '../../components/due.tsx';
import { RowList } from '../../components/row-list.tsx';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** What is due within a week or overdue: to be done, to be looked at, to be closed. Enter shows its cause. */
export function ReminderList({
  rows,
  onOpen,
}: {
  readonly rows: readonly ActionReminder[];
  readonly onOpen: (row: ActionReminder) => void;
}) {
  const { t } = useTranslation('causes');
  const shown = useShown();
  const nameOf = usePersonName();
  return (
    <RowList
      label={t('reminders')}
      rows={rows}
      keyOf={(row) => row.action.id}
      empty={t('noReminders')}
      onOpen={onOpen}
      show={({ action, causeTitle, what, dueAt, overdue }) => (
        <>
          <Text span size="sm" fw={600}>
            <Due words={t(overdue ? 'overdueSince' : 'by', { when: shown.date(dueAt) })} overdue={overdue} />
          </Text>
          <Text span size="sm" className="said rest">
            {t(`step.${what}`)}: {action.what}
          </Text>
          <Text span size="xs" c="dimmed" className="said" style={{ flexBasis: '100%' }}>
            {nameOf(action.responsible)} · {causeTitle}
          </Text>
        </>
      )}
    />
  );
}
