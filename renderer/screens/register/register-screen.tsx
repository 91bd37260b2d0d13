import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, type Role } from '../../../shared/access.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { LongGrid } from '../../components/long-grid.tsx';
import { OlderButton } from '../../components/older-button.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { markAll, toggleMark, unmarkAll, useMarked } from '../../state/marked-rows.ts';
import { useNews } from '../../state/news.ts';
import {
  chooseRow,
  firstRow,
  lastRow,
  nextPage,
  previousPage,
  refreshRegister,
  searchRegister,
  useRegister,
} from '../../state/register-state.ts';
import { showOlder } from '../../state/older-state.ts';
import { openCase, openCustomer } from '../../state/screen-state.ts';
import { useNow } from '../../state/use-now.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useJoined } from '../../state/use-sync.ts';
import { useShown } from '../../state/use-shown.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { useRegisterColumns } from './register-columns.tsx';
import { RegisterFilters } from './register-filters.tsx';

/** Neighbours that a case opened from here can step to. */
const neighbours = 100;

/** The whole register, newest first: narrowed by the fields at the top, read page by page as one goes down. */
export function RegisterScreen() {
  const { t } = useTranslation(['register', 'common', 'lifecycle']);
  const { asked, rows, more, newer, index, refusal } = useRegister();
  const { language, timeZone } = useShown();
  const columns = useRegisterColumns(useNow(60_000));
  const text = useRef<HTMLInputElement>(null);
  const { marked } = useMarked();
  const [acting, setActing] = useState(false);
  const roles = useRoles();
  const joined = useJoined();
  const mayMark = may(roles, 'handOver');
  const marking = mayMark
    ? {
        marked,
        onMark: (row: ComplaintRow) => toggleMark(row.id),
        onMarkAll: (some: readonly ComplaintRow[]) => markAll(some.map((row) => row.id)),
      }
    : undefined;
  const done = () => {
    setActing(false);
    unmarkAll();
    void refreshRegister();
  };
  useKeys({
    filterList: () => text.current?.select(),
    moreActions: () => setActing(marked.size > 0),
    customer: cardOf(rows[index], roles),
  });
  useEffect(() => {
    void (useRegister.getState().rows.length === 0 ? searchRegister(useRegister.getState().asked, timeZone) : refreshRegister());
    return useNews.subscribe((news, before) => {
      if (news.complaints !== before.complaints) void refreshRegister();
    });
  }, [timeZone]);
  const open = (id: string) => {
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (row === undefined) return;
    chooseRow(at);
    openCase(
      row.id,
      rows.slice(Math.max(at - neighbours, 0), at + neighbours).map((one) => one.id),
    );
  };
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:register')}
        </Title>
        <Group gap="sm">
          <Text size="sm" role="status">
            {t(more || newer ? 'readSoFar' : 'allRead', { count: rows.length })}
          </Text>
          {joined ? <OlderButton onClick={() => showOlder(asked.text)} /> : null}
        </Group>
      </Group>
      <section aria-label={t('narrow')} data-region="" tabIndex={-1}>
        <RegisterFilters asked={asked} onAsk={(next) => void searchRegister(next, timeZone)} textRef={text} />
      </section>
      <RefusalNote refusal={refusal} language={language} />
      {marked.size === 0 ? null : (
        <Group gap="xs" role="toolbar" aria-label={t('lifecycle:bulk.title')}>
          <Text size="sm" role="status">
            {t('lifecycle:bulk.chosen', { n: marked.size })}
          </Text>
          <Button size="compact-sm" onClick={() => setActing(true)} rightSection={<KeyHint action="moreActions" />}>
            {t('lifecycle:bulk.title')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={unmarkAll}>
            {t('lifecycle:bulk.clear')}
          </Button>
        </Group>
      )}
      {acting ? <BulkDialog complaints={[...marked]} onClose={() => setActing(false)} onDone={done} /> : null}
      <section
        aria-label={t('common:register')}
        data-region=""
        tabIndex={-1}
        style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
      >
        <LongGrid
          label={t('common:register')}
          columns={columns}
          rows={rows}
          idOf={(row) => row.id}
          index={index}
          onIndex={chooseRow}
          onOpen={(row) => open(row.id)}
          more={more}
          onNearEnd={() => void nextPage()}
          onEnd={() => void lastRow()}
          newer={newer}
          onNearStart={() => void previousPage()}
          onHome={() => void firstRow()}
          empty={t('empty')}
          marking={marking}
        />
      </section>
    </Stack>
  );
}

/** Opens the card of the chosen row's customer; undefined where nobody is known, or names are not for this person. */
function cardOf(row: ComplaintRow | undefined, roles: readonly Role[]): (() => void) | undefined {
  const customer = row?.customer ?? null;
  return customer === null || !may(roles, 'findCustomer') ? undefined : () => openCustomer(customer);
}
