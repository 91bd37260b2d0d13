import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { dayBounds, siteDay } from '../../../../shared/calendar/site-day.ts';
import type { customerCard } from '../../../../shared/contract/customer.ts';
import { isCovered } from '../../../../shared/customer/purchase.ts';
import { FlagMarks } from '../../../components/flag-marks.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { openCustomer } from '../../../state/screen-state.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShown } from '../../../state/use-shown.ts';

/** How many purchases are shown beside a call; the card has them all. */
const shownPurchases = 3;

/** What to know of a caller before anything is offered (R113): flags with their reasons, wishes, how to reach them, and which warranty runs. */
export function CustomerNotes({ known }: { readonly known: z.infer<typeof customerCard> }) {
  const { t } = useTranslation(['customer', 'common']);
  const shown = useShown();
  const today = siteDay(useNow(60_000), shown.timeZone);
  const day = (at: string) => shown.date(dayBounds(at, shown.timeZone).from);
  const { customer, preferences, preferredChannel, preferredTime, purchases } = known;
  const reach = [preferredChannel === null ? '' : t(`common:complaint.reply.${preferredChannel}`), preferredTime].filter(
    (one) => one !== '',
  );
  return (
    <>
      <FlagMarks flags={customer.flags} />
      {customer.flags.map((flag) => (
        <Text key={`${flag.kind} ${flag.note}`} size="sm" className="said">
          {t(`flagKind.${flag.kind}`)}: {flag.note}
        </Text>
      ))}
      {reach.length === 0 ? null : (
        <Text size="sm" className="said">
          {t('channel')}: {reach.join(' · ')}
        </Text>
      )}
      {preferences === '' ? null : (
        <Text size="sm" className="said">
          {t('preferences')}: {preferences}
        </Text>
      )}
      {purchases.slice(0, shownPurchases).map((one) => (
        <Text key={one.id} size="sm" className="said">
          {day(one.boughtOn)} · {one.product}
          {one.warrantyUntil === null
            ? ''
            : ` · ${t(isCovered(one, today) ? 'purchase.runs' : 'purchase.ended', { date: day(one.warrantyUntil) })}`}
        </Text>
      ))}
      <Button
        size="compact-xs"
        mih={24}
        mt={4}
        variant="default"
        onClick={() => openCustomer(customer.id)}
        rightSection={<KeyHint action="customer" />}
      >
        {t('open')}
      </Button>
    </>
  );
}
