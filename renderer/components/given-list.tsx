import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GivenRow } from '../../shared/contract/investigation.ts';
import type { Instant } from '../../shared/ids.ts';

interface Props {
  readonly rows: readonly GivenRow[] | undefined;
  readonly date: (at: Instant) => string;
  readonly money: (minor: number) => string;
}

/** What this customer was given in the last 90 days, or is promised, over all their complaints. */
export function GivenList({ rows, date, money }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  if (rows === undefined) return null;
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('nothingGiven')}
      </Text>
    );
  return (
    <div>
      <Text size="sm">{t('givenBefore')}</Text>
      <List size="sm" listStyleType="none" aria-label={t('givenBefore')}>
        {rows.map((row) => (
          <List.Item key={`${row.complaint} ${row.at} ${row.type} ${row.amount}`}>
            {date(row.at)} · {row.number} · {t(`common:complaint.remedy.${row.type}`)} · {money(row.amount)}
            {row.promised ? ` · ${t('promisedOnly')}` : ''}
            {row.underWarranty ? ` · ${t('underWarranty')}` : ''}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
