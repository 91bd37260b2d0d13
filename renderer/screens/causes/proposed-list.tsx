import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposedCause } from '../../../shared/contract/recurrence.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import type { CauseText } from '../../../shared/recurrence/cause.ts';
import { RowList } from '../../components/row-list.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly ProposedCause[];
  readonly onOpen: (text: Partial<CauseText>, complaints: readonly ComplaintId[]) => void;
}

/** Complaints of one product for one cause that came close together (E9). Enter opens a cause for them: by rule, or by hand where the catalogue has no such product. */
export function ProposedList({ rows, onOpen }: Props) {
  const { t } = useTranslation(['causes', 'common']);
  const shown = useShown();
  const products = useDesk((known) => known.catalogue?.products) ?? [];
  const nameOf = ({ product, productName }: ProposedCause) => products.find((one) => one.id === product)?.name ?? productName;
  const open = (row: ProposedCause) => {
    const { product, causeType, complaints } = row;
    const title = `${nameOf(row)}: ${t(`common:complaint.causeType.${causeType}`)}`;
    if (product === null) onOpen({ title }, complaints);
    else onOpen({ title, rule: { category: null, product, causeType } }, []);
  };
  return (
    <RowList
      label={t('proposed')}
      rows={rows}
      keyOf={(row) => `${row.causeType} ${row.product ?? row.productName}`}
      empty={t('noProposed')}
      onOpen={open}
      show={(row) => (
        <>
          <Text span size="sm" className="said" style={{ flex: 1 }}>
            {t('proposedWords', {
              product: nameOf(row),
              cause: t(`common:complaint.causeType.${row.causeType}`),
              number: row.complaints.length,
              from: shown.date(row.firstAt),
              to: shown.date(row.lastAt),
            })}
          </Text>
          <Text span size="xs" fw={600}>
            {t('open')}
          </Text>
        </>
      )}
    />
  );
}
