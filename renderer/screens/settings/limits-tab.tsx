import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Limit } from '../../../shared/contract/catalogue.ts';
import { costOfLoss } from '../../../shared/remedy/cost-of-loss.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor, toTyped } from '../../state/money-text.ts';
import { useSaving } from '../../state/use-saving.ts';
import { useShown } from '../../state/use-shown.ts';

/** A remedy up to this share of the cost of loss is the front desk's own decision (product.md 3.5, rule of thumb). */
const smallShare = 0.05;

/** What each role may grant alone, beside what losing a customer costs. */
export function LimitsTab() {
  const { t } = useTranslation('settings');
  const shown = useShown();
  const catalogue = useDesk((known) => known.catalogue);
  if (catalogue === undefined) return null;
  const loss = costOfLoss(catalogue.settings, false);
  return (
    <Stack maw={900}>
      <Text size="sm">{t('limit.help')}</Text>
      <Text size="sm">{t('limit.lossHelp', { loss: shown.money(loss), small: shown.money(Math.floor(loss * smallShare)) })}</Text>
      {catalogue.limits.map((limit) => (
        <LimitForm key={limit.role} limit={limit} currency={catalogue.site.currency} />
      ))}
    </Stack>
  );
}

const amountOf = (typed: string, currency: string): number | null | undefined => (typed.trim() === '' ? null : toMinor(typed, currency));

function LimitForm({ limit, currency }: { readonly limit: Limit; readonly currency: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const [each, setEach] = useState(toTyped(limit.perComplaint, currency));
  const [all, setAll] = useState(toTyped(limit.perCustomer, currency));
  const { save, busy, refusal } = useSaving('limit.save');
  const perComplaint = amountOf(each, currency);
  const perCustomer = amountOf(all, currency);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (perComplaint !== undefined && perCustomer !== undefined) await save({ role: limit.role, perComplaint, perCustomer });
  };
  const wrong = (value: number | null | undefined) => (value === undefined ? t('bad.number') : undefined);
  return (
    <form onSubmit={(event) => void send(event)} aria-label={t(`common:roles.${limit.role}`)}>
      <SimpleGrid cols={{ base: 1, sm: 4 }} style={{ alignItems: 'end' }}>
        <Text fw={600}>{t(`common:roles.${limit.role}`)}</Text>
        <AmountInput label={t('limit.perComplaint')} value={each} onChange={setEach} currency={currency} error={wrong(perComplaint)} />
        <AmountInput label={t('limit.perCustomer')} value={all} onChange={setAll} currency={currency} error={wrong(perCustomer)} />
        <Button type="submit" variant="default" loading={busy}>
          {t('common:save')}
        </Button>
      </SimpleGrid>
      <RefusalNote refusal={refusal} language={spoken()} />
    </form>
  );
}
