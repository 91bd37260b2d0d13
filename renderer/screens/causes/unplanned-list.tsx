import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import { RowList } from '../../components/row-list.tsx';
import { openCase } from '../../state/screen-state.ts';
import { useShown } from '../../state/use-shown.ts';

/** Complaints closed with the word that something is done, and nothing planned (R130). Enter opens the case; from there one key adds it to a cause. */
export function UnplannedList({ rows }: { readonly rows: readonly ComplaintRow[] }) {
  const { t } = useTranslation('causes');
  const shown = useShown();
  return (
    <RowList
      label={t('unplanned')}
      rows={rows}
      keyOf={(row) => row.id}
      empty={t('noUnplanned')}
      onOpen={(row) =>
        openCase(
          row.id,
          rows.map((one) => one.id),
        )
      }
      show={(row) => (
        <>
          <Text span size="sm" fw={600} className="whole">
            {row.number}
          </Text>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {row.title}
          </Text>
          <Text span size="sm" className="whole">
            {shown.date(row.receivedAt)}
          </Text>
        </>
      )}
    />
  );
}
