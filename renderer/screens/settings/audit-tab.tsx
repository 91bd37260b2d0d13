import { Alert, Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/contract.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { AuditFilters, type AuditNarrowing, auditQuestion, wholeAudit } from './audit-filters.tsx';
import { actorText, actText, fieldsText, objectText } from '../../state/audit-words.ts';

const page = 100;

/** Who changed what and when, newest first, with the proof that nothing was taken out; names of fields, never their values. */
export function AuditTab() {
  const { t } = useTranslation('audit');
  const shown = useShown();
  const [asked, setAsked] = useState<AuditNarrowing>(wholeAudit);
  const [before, setBefore] = useState<number>();
  const question = { ...auditQuestion(asked, shown.timeZone), rows: page };
  const audit = useAnswer('audit.read', before === undefined ? question : { ...question, before });
  const rows = audit.value?.rows ?? [];
  const last = rows.at(-1);
  const narrow = (now: AuditNarrowing) => {
    setBefore(undefined);
    setAsked(now);
  };
  return (
    <Stack>
      <RefusalNote refusal={audit.refusal} language={shown.language} />
      {audit.value === undefined ? null : (
        <Alert color={audit.value.intact ? 'green' : 'red'} variant="outline" py="xs">
          {audit.value.intact ? t('intact') : t('broken', { seq: audit.value.brokenAt ?? 0 })}
        </Alert>
      )}
      <AuditFilters asked={asked} onAsk={narrow} />
      {audit.value !== undefined && rows.length === 0 ? <Text c="dimmed">{t('none')}</Text> : <AuditRows rows={rows} />}
      <Group gap="xs">
        {last === undefined || rows.length < page ? null : (
          <Button variant="default" onClick={() => setBefore(last.seq)}>
            {t('older')}
          </Button>
        )}
        {before === undefined ? null : (
          <Button variant="default" onClick={() => setBefore(undefined)}>
            {t('newer')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function AuditRows({ rows }: { readonly rows: Output<'audit.read'>['rows'] }) {
  const { t } = useTranslation(['audit', 'common', 'settings']);
  const { language, dateTime } = useShown();
  const people = useDesk((known) => known.people);
  const catalogue = useDesk((known) => known.catalogue);
  const words = { t, language, people, catalogue };
  return (
    <ScrollArea tabIndex={0} role="region" aria-label={t('settings:tabs.audit')}>
      <Table striped>
        <Table.Thead>
          <Table.Tr>
            {(['seq', 'at', 'who', 'what', 'named', 'columns'] as const).map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.seq}>
              <Table.Td>{row.seq}</Table.Td>
              <Table.Td>{dateTime(row.at)}</Table.Td>
              <Table.Td>{actorText(row.actor, words)}</Table.Td>
              <Table.Td>{actText(row.act, words)}</Table.Td>
              <Table.Td>{objectText(row, words)}</Table.Td>
              <Table.Td>{fieldsText(row, words)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
