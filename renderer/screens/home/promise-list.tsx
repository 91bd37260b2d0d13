import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PromiseRow } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { InsteadOf } from '../../components/instead-of.tsx';
import { RowList } from '../../components/row-list.tsx';
import { useKeyNames } from '../../keys/bound-keys.ts';
import { openCase } from '../../state/screen-state.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly PromiseRow[];
  readonly now: Instant;
  readonly shown: Shown;
}

/** What I promised, the least time left first. */
export function PromiseList({ rows, now, shown }: Props) {
  const { t } = useTranslation(['home', 'common']);
  const insteadWords = useInsteadWords();
  const nameOf = useKeyNames();
  return (
    <RowList
      label={t('promises')}
      rows={rows}
      keyOf={(one) => one.promise}
      empty={t('noPromises', { keys: nameOf('newCall') })}
      onOpen={(one) =>
        openCase(
          one.complaint,
          rows.map((row) => row.complaint),
        )
      }
      show={(one) => (
        <>
          <Due words={shown.left(one.dueAt, now)} overdue={one.dueAt < now} />
          <Text span size="sm" fw={600} className="whole">
            {one.number}
          </Text>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {one.title}
          </Text>
          <Text span size="sm" className="said">
            {one.code === null ? shown.personal(one.customerName) : t('anonymous', { code: one.code })}
          </Text>
          <InsteadOf words={insteadWords(one.insteadOf)} />
        </>
      )}
    />
  );
}
