import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OlderRow } from '../../../shared/contract/older.ts';
import { Layer } from '../../components/layer.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { RowList } from '../../components/row-list.tsx';
import { closeOlder, type Looking, lookForOlder, moreOlder, openOlder, useOlder } from '../../state/older-state.ts';
import { useShown } from '../../state/use-shown.ts';

/** Cases that ended so long ago that this desk does not hold them, looked for at head office; opening one keeps it here. */
export function OlderLayer() {
  const { t } = useTranslation('sync');
  const begunWith = useOlder((older) => older.begunWith);
  if (begunWith === undefined) return null;
  return (
    <Layer title={t('older.title')} onClose={closeOlder} size="lg">
      <OlderBody begunWith={begunWith} />
    </Layer>
  );
}

function OlderBody({ begunWith }: { readonly begunWith: string }) {
  const { t } = useTranslation('sync');
  const [typed, setTyped] = useState(begunWith);
  const { language } = useShown();
  const { looking, opening } = useOlder();
  const look = (event: FormEvent): void => {
    event.preventDefault();
    void lookForOlder(typed);
  };
  return (
    <Stack gap="xs">
      <Text size="sm">{t('older.help')}</Text>
      <form onSubmit={look} role="search">
        <Group gap="xs" align="end" wrap="wrap">
          <TextInput
            label={t('older.label')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={goToFound}
            data-autofocus
            autoFocus
            maxLength={200}
            style={{ flex: '1 1 16rem' }}
          />
          <Button type="submit" loading={looking.kind === 'looking'}>
            {t('older.look')}
          </Button>
        </Group>
      </form>
      <Text size="sm" role="status">
        {opening === undefined ? saidOf(looking, t) : t('older.opening')}
      </Text>
      <RefusalNote refusal={looking.kind === 'refused' ? looking.refusal : undefined} language={language} />
      {looking.kind === 'still' || looking.rows.length === 0 ? null : <FoundList rows={looking.rows} />}
      {looking.kind === 'found' && looking.next !== null ? (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => void moreOlder()}>
            {t('older.more')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

function FoundList({ rows }: { readonly rows: readonly OlderRow[] }) {
  const { t } = useTranslation(['sync', 'common', 'home']);
  const shown = useShown();
  return (
    <RowList
      label={t('older.title')}
      rows={rows}
      keyOf={(one) => one.id}
      empty=""
      onOpen={(one) => void openOlder(one)}
      show={(one) => (
        <>
          <Text span size="sm" fw={600} className="whole">
            {one.number}
          </Text>
          <Text span size="sm" className="whole">
            {shown.date(one.endedAt ?? one.receivedAt)}
          </Text>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {one.title}
          </Text>
          <Text span size="sm" className="said">
            {one.code === null ? shown.personal(one.customerName) : t('home:anonymous', { code: one.code })}
          </Text>
          <Text span size="sm" ml="auto">
            {t(`common:complaint.state.${one.state}`)}
          </Text>
        </>
      )}
    />
  );
}

function saidOf(looking: Looking, t: TFunction<'sync'>): string {
  if (looking.kind === 'looking') return t('older.looking');
  if (looking.kind !== 'found') return '';
  return looking.rows.length === 0 ? t('older.nothing') : t('older.found', { count: looking.rows.length });
}

/** ↓ goes to the first row found. */
function goToFound(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-row]')?.focus();
}
