import { Button, Group, PasswordInput, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErasureRow } from '../../../shared/contract/erasure.ts';
import type { Erasure } from '../../../shared/erasure/erasure.ts';
import { DialogForm } from '../../components/dialog-form.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

/** Who asked to be forgotten, by the numbers of their cases: the second person says yes or no here, and what was done stays to be read and printed. */
export function ErasuresTab() {
  const { t } = useTranslation('settings');
  const fresh = useNews((news) => news.customers);
  const list = useAnswer('erasure.list', {}, fresh);
  const [confirming, setConfirming] = useState<Erasure>();
  const close = () => setConfirming(undefined);
  const rows = list.value ?? [];
  return (
    <Stack>
      <Text size="sm" maw={800}>
        {t('erasures.help')}
      </Text>
      <RefusalNote refusal={list.refusal} language={spoken()} />
      {list.value !== undefined && rows.length === 0 ? <Text c="dimmed">{t('erasures.none')}</Text> : null}
      {rows.length === 0 ? null : <Rows rows={rows} onConfirm={setConfirming} again={list.again} />}
      {confirming === undefined ? null : (
        <ConfirmForm
          erasure={confirming}
          onClose={close}
          onDone={() => {
            close();
            list.again();
          }}
        />
      )}
    </Stack>
  );
}

const columns = ['cases', 'ground', 'asked', 'due', 'state', 'decided', 'here', 'acts'] as const;

interface RowsProps {
  readonly rows: readonly ErasureRow[];
  readonly onConfirm: (erasure: Erasure) => void;
  readonly again: () => void;
}

function Rows({ rows, ...acts }: RowsProps) {
  const { t } = useTranslation('settings');
  return (
    <ScrollArea tabIndex={0} role="region" aria-label={t('tabs.erasures')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`erasures.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <OneRow key={row.erasure.id} row={row} {...acts} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function OneRow({ row: { erasure, cases, here }, onConfirm, again }: Omit<RowsProps, 'rows'> & { readonly row: ErasureRow }) {
  const { t } = useTranslation(['settings', 'customer']);
  const { date, dateTime } = useShown();
  const people = useDesk((known) => known.people);
  const drop = useCommand('customer.dropErase', again);
  const named = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  const things = here === null ? 0 : Object.values(here.counts).reduce((sum, one) => sum + one, 0);
  return (
    <Table.Tr>
      <Table.Td>{cases.join(', ') || t('erasures.noCases')}</Table.Td>
      <Table.Td>{t(`customer:ground.${erasure.ground}`)}</Table.Td>
      <Table.Td>{[named(erasure.askedBy), dateTime(erasure.askedAt)].join(', ')}</Table.Td>
      <Table.Td>{date(erasure.dueAt)}</Table.Td>
      <Table.Td>{t(`erasures.states.${erasure.state}`)}</Table.Td>
      <Table.Td>{erasure.decidedAt === null ? '' : [named(erasure.decidedBy), dateTime(erasure.decidedAt)].join(', ')}</Table.Td>
      <Table.Td>{here === null ? '' : t('erasures.forgotten', { things, at: dateTime(here.at) })}</Table.Td>
      <Table.Td>
        {erasure.state === 'asked' ? (
          <Group gap={4} wrap="nowrap">
            <Button size="compact-sm" onClick={() => onConfirm(erasure)}>
              {t('erasures.confirm')}
            </Button>
            <Button size="compact-sm" variant="default" loading={drop.sending} onClick={() => void drop.send({ erasure: erasure.id })}>
              {t('erasures.drop')}
            </Button>
          </Group>
        ) : null}
        <RefusalNote refusal={drop.refusal} language={spoken()} />
      </Table.Td>
    </Table.Tr>
  );
}

interface ConfirmProps {
  readonly erasure: Erasure;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ConfirmForm({ erasure, onDone, onClose }: ConfirmProps) {
  const { t } = useTranslation(['settings', 'customer', 'signIn']);
  const [password, setPassword] = useState('');
  const command = useCommand('customer.erase', onDone);
  const send = () => void command.send({ erasure: erasure.id, confirm: password === '' ? ' ' : password });
  return (
    <DialogForm title={t('erasures.confirm')} submit={t('erasures.erase')} {...command} onSend={send} onClose={onClose}>
      <Text size="sm">{t('erasures.warning')}</Text>
      <PasswordInput
        label={t('customer:eraseForm.password')}
        data-autofocus
        autoComplete="current-password"
        maxLength={256}
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn:show') }}
      />
    </DialogForm>
  );
}
