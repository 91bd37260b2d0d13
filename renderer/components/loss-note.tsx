import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isSmallBesideLoss, shareOfLoss } from '../../shared/remedy/cost-of-loss.ts';

interface Props {
  /** Minor units, as is the cost of losing the customer. */
  readonly amount: number;
  readonly costOfLoss: number | undefined;
}

/** The remedy as a share of what losing the customer would cost; a small one is decided where it is asked for (R118, product.md 3.5). */
export function LossNote({ amount, costOfLoss }: Props) {
  const { t } = useTranslation('handling');
  if (costOfLoss === undefined || costOfLoss === 0 || amount === 0) return null;
  const percent = Math.round(shareOfLoss(amount, costOfLoss) * 1000) / 10;
  return (
    <Text size="sm">
      {t('share', { percent })} {isSmallBesideLoss(amount, costOfLoss) ? <b>{t('decideHere')}</b> : null}
    </Text>
  );
}
