import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../shared/contract/complaint.ts';

interface Props {
  readonly authority: Authority | undefined;
  readonly money: (minor: number) => string;
}

/** What may be granted here and what the customer's loss would cost, side by side (R100, R118). */
export function AuthorityNote({ authority, money }: Props) {
  const { t } = useTranslation();
  if (authority === undefined) return null;
  const left =
    authority.left === null ? t('complaint.authority.noLimit') : t('complaint.authority.left', { amount: money(authority.left) });
  return (
    <Text size="sm">
      <b>{left}</b>
      {authority.spent > 0 ? ` (${t('complaint.authority.spent', { amount: money(authority.spent) })})` : ''}
      {' · '}
      {t('complaint.authority.costOfLoss', { amount: money(authority.costOfLoss) })}
    </Text>
  );
}
