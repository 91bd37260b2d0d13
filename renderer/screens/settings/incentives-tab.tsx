import { Button, NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/catalogue.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { changedOnly } from '../../state/changed-only.ts';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor, toTyped } from '../../state/money-text.ts';
import { useSaving } from '../../state/use-saving.ts';

const amounts = ['incentiveResolved', 'incentivePassed', 'incentiveArticle', 'incentiveSatisfied'] as const;
type Amount = (typeof amounts)[number];

/** What is rewarded and with how much (R143), and whether anything may be taken away (R144). */
export function IncentivesTab() {
  const settings = useDesk((known) => known.catalogue?.settings);
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  return settings === undefined ? null : <Fields settings={settings} currency={currency} />;
}

function Fields({ settings, currency }: { readonly settings: Settings; readonly currency: string }) {
  const { t } = useTranslation(['settings', 'common']);
  const begin = (one: Amount) => [one, toTyped(settings[one], currency)] as const;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(amounts.map(begin)));
  const [perDay, setPerDay] = useState<number | string>(settings.incentivePerDay);
  const [on, setOn] = useState(settings.incentivesOn);
  const [penalties, setPenalties] = useState(settings.incentivePenalties);
  const { save, busy, refusal } = useSaving('settings.save');
  const minor = amounts.map((one) => [one, toMinor(typed[one] ?? '', currency)] as const);
  const send = () => {
    if (minor.some(([, value]) => value === undefined) || perDay === '') return;
    const changes: Partial<Settings> = {
      ...Object.fromEntries(minor),
      incentivePerDay: Number(perDay),
      incentivesOn: on,
      incentivePenalties: penalties,
    };
    void save(changedOnly(settings, changes));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack maw={900}>
        <Switch label={t('number.incentivesOn')} checked={on} onChange={(event) => setOn(event.currentTarget.checked)} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {minor.map(([one, value]) => (
            <AmountInput
              key={one}
              label={t(`number.${one}`)}
              value={typed[one] ?? ''}
              onChange={(next) => setTyped({ ...typed, [one]: next })}
              currency={currency}
              error={value === undefined ? t('bad.number') : undefined}
            />
          ))}
          <NumberInput label={t('number.incentivePerDay')} min={1} max={1000} value={perDay} onChange={setPerDay} />
        </SimpleGrid>
        <Switch
          label={t('number.incentivePenalties')}
          description={t('number.incentivePenaltiesHelp')}
          checked={penalties}
          onChange={(event) => setPenalties(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          {t('number.incentivesHelp')}
        </Text>
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
