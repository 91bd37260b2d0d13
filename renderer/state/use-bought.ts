import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayBounds, siteDay } from '../../shared/calendar/site-day.ts';
import { isCovered, type Purchase } from '../../shared/customer/purchase.ts';
import type { CatalogueId, CustomerId } from '../../shared/ids.ts';
import { ask } from '../api.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

/** When this customer bought this product and whether its warranty still runs, the newest purchase first; nothing where none is written down. */
export function useBought(customer: CustomerId | null, product: CatalogueId | undefined): readonly string[] {
  const { t } = useTranslation('customer');
  const shown = useShown();
  const today = siteDay(useNow(60_000), shown.timeZone);
  const [known, setKnown] = useState<{ readonly of: CustomerId; readonly purchases: readonly Purchase[] }>();
  useEffect(() => {
    if (customer === null || product === undefined) return undefined;
    let newest = true;
    void ask('customer.read', { customer }).then((answer) => {
      if (newest && answer.ok) setKnown({ of: customer, purchases: answer.value.purchases });
    });
    return () => {
      newest = false;
    };
  }, [customer, product]);
  const day = (at: string) => shown.date(dayBounds(at, shown.timeZone).from);
  const bought = known !== undefined && known.of === customer ? known.purchases : [];
  return bought
    .filter((one) => one.productId === product)
    .map((one) => {
      const { warrantyUntil: until } = one;
      const warranty = until === null ? '' : t(isCovered(one, today) ? 'purchase.runs' : 'purchase.ended', { date: day(until) });
      return [`${t('purchase.boughtOn')} ${day(one.boughtOn)}`, one.document, warranty].filter((part) => part !== '').join(' · ');
    });
}
