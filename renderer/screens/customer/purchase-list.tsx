import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';
import { isCovered, type Purchase } from '../../../shared/customer/purchase.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useCommand } from '../../state/use-command.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { useCardWords } from './use-card-words.ts';

interface Props extends Pick<CustomerRecord, 'purchases' | 'bought'> {
  readonly mayEdit: boolean;
  readonly onChange: (purchase: Purchase) => void;
  readonly again: () => void;
}

/** What they bought, the newest first, and whether its warranty still runs. */
export function PurchaseList({ purchases, bought, mayEdit, onChange, again }: Props) {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const words = useCardWords();
  const remove = useCommand('customer.removePurchase', again);
  const today = siteDay(useNow(60_000), shown.timeZone);
  if (bought === null) return <p className="empty">{t('noPurchases')}</p>;
  const { count, amount, first, last } = bought;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('bought', { n: count, amount: shown.money(amount), first: words.day(first), last: words.day(last) })}
      </Text>
      <RefusalNote refusal={remove.refusal} language={shown.language} />
      <ul className="customer-lines">
        {purchases.map((one) => (
          <li key={one.id}>
            <Group gap="xs" wrap="nowrap">
              <Text size="sm" className="said" style={{ flex: 1, minWidth: 0 }}>
                {[
                  words.day(one.boughtOn),
                  one.product,
                  one.document,
                  one.amount === null ? '' : shown.money(one.amount),
                  ...warranty(one, today),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
              {mayEdit ? (
                <>
                  <Button
                    size="compact-xs"
                    mih={24}
                    variant="subtle"
                    aria-label={t('purchase.changeNamed', { product: one.product })}
                    onClick={() => onChange(one)}
                  >
                    {t('purchase.change')}
                  </Button>
                  <Button
                    size="compact-xs"
                    mih={24}
                    variant="subtle"
                    aria-label={t('purchase.removeNamed', { product: one.product })}
                    onClick={() => void remove.send({ purchase: one.id, seen: one.revision })}
                  >
                    {t('takeOut')}
                  </Button>
                </>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
    </>
  );

  function warranty(one: Purchase, day: string): readonly string[] {
    if (one.warrantyUntil === null) return [];
    return [t(isCovered(one, day) ? 'purchase.runs' : 'purchase.ended', { date: words.day(one.warrantyUntil) })];
  }
}
