import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../shared/contract/call.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { RowList } from '../../components/row-list.tsx';
import { wishCall } from '../../state/screen-state.ts';
import { useSaving } from '../../state/use-saving.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly Callback[];
  readonly now: Instant;
  readonly shown: Shown;
}

/** Missed calls and promised call-backs; Enter calls back. */
export function CallbackList({ rows, now, shown }: Props) {
  const { t } = useTranslation(['home', 'common']);
  const { save, busy } = useSaving('callback.close');
  return (
    <RowList
      label={t('callbacks')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={t('noCallbacks')}
      onOpen={(one) => wishCall({ kind: 'callback', callback: one.id, number: one.number })}
      aside={(one) => (
        <Button
          size="compact-sm"
          variant="subtle"
          flex="none"
          disabled={busy}
          aria-label={`${t('notNeeded')}: ${shown.personal(one.number)}`}
          onClick={() => void save({ callback: one.id, result: 'notNeeded' })}
        >
          {t('notNeeded')}
        </Button>
      )}
      show={(one) => (
        <>
          {one.dueAt === null ? (
            <Text span size="sm" className="whole">
              <span aria-hidden="true">☎ </span>
              {shown.moment(one.at)}
            </Text>
          ) : (
            <Due words={shown.left(one.dueAt, now)} overdue={one.dueAt < now} />
          )}
          <Text span size="sm" c="dimmed">
            {t(`callback.${one.reason}`)}
          </Text>
          <Text span size="sm" className="whole">
            {shown.personal(one.number)}
          </Text>
          <Text span size="sm" className="said rest">
            {shown.personal(one.name)}
          </Text>
          {one.openComplaints > 0 ? (
            <Text span size="sm">
              {t('common:ring.open', { count: one.openComplaints })}
            </Text>
          ) : null}
        </>
      )}
    />
  );
}
