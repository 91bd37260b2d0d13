import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftRow } from '../../../shared/contract/desk.ts';
import { RowList } from '../../components/row-list.tsx';
import { usePersonName } from '../../state/names.ts';
import { wishCall } from '../../state/screen-state.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly DraftRow[];
  readonly shown: Shown;
}

/** Cards that were begun and not registered; opening one puts text and caret back. */
export function DraftList({ rows, shown }: Props) {
  const { t } = useTranslation(['home', 'common']);
  const nameOf = usePersonName();
  return (
    <RowList
      label={t('drafts')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={t('noDrafts')}
      onOpen={(one) => wishCall({ kind: 'draft', draft: one.id })}
      show={(one) => (
        <>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {one.title === '' ? t('nothingWritten') : one.title}
          </Text>
          {one.customerName === '' ? null : (
            <Text span size="sm" className="said">
              {shown.personal(one.customerName)}
            </Text>
          )}
          {one.hasCategory ? null : (
            <Text span size="sm">
              {t('noCategory')}
            </Text>
          )}
          <Text span size="sm">
            {one.by === null ? t('unknownOperator') : nameOf(one.by)}
          </Text>
          <Text span size="sm" c="dimmed" className="whole">
            {t('draftAt', { time: shown.moment(one.savedAt) })}
          </Text>
        </>
      )}
    />
  );
}
