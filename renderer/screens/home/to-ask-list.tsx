import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/ids.ts';
import { AskWhen } from '../../components/ask-when.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { goTo } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly fresh: number;
  readonly now: Instant;
  readonly shown: Shown;
}

/** More than this stands on the screen of its own. */
const most = 8;

/** Customers who are to be asked now whether they are content, the longest due first; nothing while nobody is. */
export function ToAskList({ fresh, now, shown }: Props) {
  const { t } = useTranslation('followUp');
  const due = useAnswer('check.list', {}, fresh).value?.rows.filter((row) => row.dueAt <= now) ?? [];
  if (due.length === 0) return null;
  return (
    <Region title={t('home')} beside={<Text size="sm">{due.length}</Text>}>
      <RowList
        label={t('home')}
        rows={due.slice(0, most)}
        keyOf={(row) => row.complaint}
        empty={t('none')}
        onOpen={(row) => goTo({ at: 'followUp', complaint: row.complaint })}
        show={(row) => (
          <>
            <AskWhen dueAt={row.dueAt} now={now} />
            <Text span size="sm" className="said">
              {shown.personal(row.customerName)}
            </Text>
            <Text span size="sm" className="said rest" lineClamp={1}>
              {row.title}
            </Text>
          </>
        )}
      />
    </Region>
  );
}
