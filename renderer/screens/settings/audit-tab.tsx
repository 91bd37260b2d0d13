import { Alert, Button, ScrollArea, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { usePersonName } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';

const page = 100;

/** Who changed what and when, newest first, with the proof that nothing was taken out; names of fields, never their values. */
export function AuditTab() {
  const { t } = useTranslation('settings');
  const [before, setBefore] = useState<number>();
  const audit = useAnswer('audit.read', before === undefined ? { rows: page } : { before, rows: page });
  const nameOf = usePersonName();
  const shown = useShown();
  const rows = audit.value?.rows ?? [];
  const last = rows.at(-1);
  return (
    <Stack>
      <RefusalNote refusal={audit.refusal} language={shown.language} />
      {audit.value === undefined ? null : (
        <Alert color={audit.value.intact ? 'green' : 'red'} variant="outline" py="xs">
          {audit.value.intact ? t('audit.intact') : t('audit.broken', { seq: audit.value.brokenAt ?? 0 })}
        </Alert>
      )}
      <ScrollArea tabIndex={0} role="region" aria-label={t('tabs.audit')}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              {(['seq', 'at', 'who', 'act', 'object', 'fields'] as const).map((column) => (
                <Table.Th key={column}>{t(`audit.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.seq}>
                <Table.Td>{row.seq}</Table.Td>
                <Table.Td>{shown.dateTime(row.at)}</Table.Td>
                <Table.Td>{nameOf(row.actor)}</Table.Td>
                <Table.Td>{row.act}</Table.Td>
                <Table.Td>{row.object}</Table.Td>
                <Table.Td>{row.fields.join(', ')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {last === undefined || rows.length < page ? null : (
        <div>
          <Button variant="default" onClick={() => setBefore(last.seq)}>
            {t('audit.older')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
