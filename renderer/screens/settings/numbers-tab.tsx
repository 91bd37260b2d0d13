import { Button, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/catalogue.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { changedOnly } from '../../state/changed-only.ts';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor, toTyped } from '../../state/money-text.ts';
import { useSaving } from '../../state/use-saving.ts';

const texts = ['companyName', 'complaintsEmail', 'hotline', 'emergencyNumber', 'phoneCountry'] as const;
const amounts = ['averagePurchase'] as const;
const numbers = [
  ['peopleToldUnhappy', 1],
  ['peopleToldHappy', 1],
  ['onlineMultiplier', 1],
  ['voiceRate', 0.01],
  ['returnIfSolved', 0.05],
  ['expectedUnjustifiedShare', 0.05],
  ['reopenDays', 1],
  ['checkAfterDays', 1],
  ['checkRetryHours', 1],
  ['teamSizeFrom', 1],
  ['teamSizeTo', 1],
  ['idleMinutes', 1],
] as const;

const handoverTimes = ['nextBusinessDay', 'sameDay'] as const;

/** The names and numbers of product.md 3.9. */
export function NumbersTab() {
  const settings = useDesk((known) => known.catalogue?.settings);
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  return settings === undefined ? null : <NumbersForm settings={settings} currency={currency} />;
}

function NumbersForm({ settings, currency }: { readonly settings: Settings; readonly currency: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const form = useForm<Settings>({ defaultValues: settings });
  const [typed, setTyped] = useState<Readonly<Record<(typeof amounts)[number], string>>>({
    averagePurchase: toTyped(settings.averagePurchase, currency),
  });
  const { save, busy, refusal } = useSaving('settings.save');
  const minor = amounts.map((one) => [one, toMinor(typed[one], currency)] as const);
  const send = async (entered: Settings) => {
    if (minor.some(([, value]) => value === undefined)) return;
    await save(changedOnly(settings, { ...entered, ...Object.fromEntries(minor) }));
  };
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Stack maw={900}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {texts.map((one) => (
            <TextInput key={one} label={t(`number.${one}`)} maxLength={200} {...form.register(one)} />
          ))}
          {amounts.map((one) => (
            <AmountInput
              key={one}
              label={t(`number.${one}`)}
              value={typed[one]}
              onChange={(value) => setTyped({ ...typed, [one]: value })}
              currency={currency}
              error={toMinor(typed[one], currency) === undefined ? t('bad.number') : undefined}
            />
          ))}
          {numbers.map(([one, step]) => (
            <Controller
              key={one}
              control={form.control}
              name={one}
              render={({ field: { onChange, ...field } }) => (
                <NumberInput
                  label={t(`number.${one}`)}
                  min={0}
                  step={step}
                  onChange={(value) => onChange(value === '' ? undefined : Number(value))}
                  {...field}
                />
              )}
            />
          ))}
          <NativeSelect
            label={t('number.handoverBy')}
            data={handoverTimes.map((value) => ({ value, label: t(`handoverBy.${value}`) }))}
            {...form.register('handoverBy')}
          />
        </SimpleGrid>
        <Controller
          control={form.control}
          name="recordingNotice"
          render={({ field: { value, ...field } }) => <Switch label={t('number.recordingNotice')} checked={value} {...field} />}
        />
        <RefusalNote refusal={refusal} language={spoken()} />
        <div>
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
