import { Button, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { CustomerMatch } from '../../../shared/contract/customer.ts';
import { FlagMarks } from '../../components/flag-marks.tsx';
import { Layer } from '../../components/layer.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { OlderButton } from '../../components/older-button.tsx';
import { RowList } from '../../components/row-list.tsx';
import { spoken } from '../../i18n/languages.ts';
import { openCase, openCustomer, showFinder, useScreen, wishCall } from '../../state/screen-state.ts';
import { showOlder } from '../../state/older-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useJoined } from '../../state/use-sync.ts';

/** F3: a caller by number, name, or a complaint by number or code; several who share a number are all shown, none is picked. */
export function Finder() {
  const { t } = useTranslation('find');
  const finding = useScreen((showing) => showing.finding);
  if (!finding) return null;
  return (
    <Layer title={t('title')} onClose={() => showFinder(false)} size="lg">
      <FinderBody />
    </Layer>
  );
}

function FinderBody() {
  const { t } = useTranslation(['find', 'common']);
  const [typed, setTyped] = useState('');
  const joined = useJoined();
  const [settled] = useDebouncedValue(typed.trim(), 60);
  const customers = useAnswer('customer.find', { text: settled });
  const cases = useAnswer('complaint.find', { text: settled === '' ? '\u2014' : settled, rows: 10 });
  return (
    <>
      <TextInput
        label={t('label')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={goToFound}
        data-autofocus
        autoFocus
        maxLength={200}
      />
      <RefusalNote refusal={customers.refusal ?? cases.refusal} language={spoken()} />
      {settled === '' ? null : <Found customers={customers.value ?? []} cases={cases.value?.rows ?? []} />}
      {settled === '' || !joined ? null : <OlderButton onClick={() => lookFurther(settled)} />}
    </>
  );
}

/** ↓ goes to the first row found; Enter opens it where it is the only one, and else goes there, so that nothing is picked unseen. */
function goToFound(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  const rows = event.currentTarget.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
  const [first] = rows;
  event.preventDefault();
  if (event.key === 'Enter' && rows.length === 1) first?.click();
  else first?.focus();
}

const close = (): void => showFinder(false);

/** The same words at head office. */
function lookFurther(text: string): void {
  close();
  showOlder(text);
}

/** The card instead of a call. */
function CardButton({ customer }: { readonly customer: CustomerMatch }) {
  const { t } = useTranslation('customer');
  return (
    <Button
      size="compact-xs"
      mih={24}
      variant="default"
      aria-label={`${t('open')}: ${customer.name}`}
      onClick={() => {
        close();
        openCustomer(customer.id);
      }}
    >
      {t('card')}
    </Button>
  );
}

interface FoundProps {
  readonly customers: readonly CustomerMatch[];
  readonly cases: readonly ComplaintRow[];
}

function Found({ customers, cases }: FoundProps) {
  const { t } = useTranslation(['find', 'common']);
  return (
    <>
      <Title order={3} size="h6" mt="sm">
        {t('customers')}
      </Title>
      <RowList
        label={t('customers')}
        rows={customers}
        keyOf={(one) => one.id}
        empty={t('nobody')}
        aside={(one) => <CardButton customer={one} />}
        onOpen={(one) => {
          close();
          wishCall({ kind: 'manual', caller: one });
        }}
        show={(one) => (
          <>
            <Text span className="said" fw={600}>
              {one.name}
            </Text>
            <Text span className="said" size="sm">
              {one.phones.join(', ')}
            </Text>
            <FlagMarks flags={one.flags} />
            <Text span size="sm" ml="auto">
              {t('common:ring.open', { count: one.openComplaints })}
            </Text>
          </>
        )}
      />
      <Title order={3} size="h6" mt="sm">
        {t('cases')}
      </Title>
      <RowList
        label={t('cases')}
        rows={cases}
        keyOf={(one) => one.id}
        empty={t('common:nothingFound')}
        onOpen={(one) => {
          close();
          openCase(one.id);
        }}
        show={(one) => (
          <>
            <Text span fw={600}>
              {one.number}
            </Text>
            <Text span className="said" size="sm">
              {one.title}
            </Text>
            <Text span className="said" size="sm" ml="auto">
              {one.customerName ?? one.code ?? ''}
            </Text>
          </>
        )}
      />
    </>
  );
}
