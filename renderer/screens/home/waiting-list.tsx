import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingRow } from '../../../shared/contract/lifecycle.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { InsteadOf } from '../../components/instead-of.tsx';
import { RowList } from '../../components/row-list.tsx';
import { openCase } from '../../state/screen-state.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly WaitingRow[];
  readonly now: Instant;
  readonly shown: Shown;
}

/** Customers whose word was awaited until now: they are asked again, the longest due first. */
export function WaitingList({ rows, now, shown }: Props) {
  const { t } = useTranslation(['lifecycle', 'home']);
  const insteadWords = useInsteadWords();
  return (
    <RowList
      label={t('waitingDue')}
      rows={rows}
      keyOf={(one) => one.complaint}
      empty={t('noWaitingDue')}
      onOpen={(one) =>
        openCase(
          one.complaint,
          rows.map((row) => row.complaint),
        )
      }
      show={(one) => (
        <>
          <Due words={shown.left(one.remindAt, now)} overdue />
          <Text span size="sm" fw={600} className="whole">
            {one.number}
          </Text>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {one.for}
          </Text>
          <Text span size="sm" className="said">
            {one.code === null ? shown.personal(one.customerName) : t('home:anonymous', { code: one.code })}
          </Text>
          <InsteadOf words={insteadWords(one.insteadOf)} />
        </>
      )}
    />
  );
}
