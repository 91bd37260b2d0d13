import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { auditActs } from '../../../shared/audit/audit-acts.ts';
import { dayBounds } from '../../../shared/calendar/site-day.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { DayField } from '../../components/day-field.tsx';
import { PersonFilter } from '../../components/person-filter.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { actText } from '../../state/audit-words.ts';

/** What the audit is narrowed to, as its fields hold it; days as `2026-11-20`, empty where anything goes. */
export interface AuditNarrowing {
  readonly actor: EmployeeId | null;
  readonly act: string | null;
  readonly from: string;
  readonly to: string;
}

export const wholeAudit: AuditNarrowing = { actor: null, act: null, from: '', to: '' };

/** The desk's question for what the fields hold; `to` includes its whole day. */
export const auditQuestion = (
  { actor, act, from, to }: AuditNarrowing,
  timeZone: string,
): Omit<Input<'audit.read'>, 'rows' | 'before'> => ({
  ...(actor === null ? {} : { actor }),
  ...(act === null ? {} : { act }),
  ...(from === '' ? {} : { from: dayBounds(from, timeZone).from }),
  ...(to === '' ? {} : { to: dayBounds(to, timeZone).to }),
});

interface Props {
  readonly asked: AuditNarrowing;
  readonly onAsk: (asked: AuditNarrowing) => void;
}

/** Whose acts, which, and of which days. */
export function AuditFilters({ asked, onAsk }: Props) {
  const { t } = useTranslation(['audit', 'common']);
  const people = useDesk((known) => known.people);
  const put = (part: Partial<AuditNarrowing>) => onAsk({ ...asked, ...part });
  return (
    <Group component="search" gap="xs" align="end" wrap="wrap">
      <PersonFilter label={t('who')} placeholder={t('anyone')} people={people} value={asked.actor} onChange={(actor) => put({ actor })} />
      <Select
        size="xs"
        label={t('what')}
        placeholder={t('anything')}
        clearable
        searchable
        value={asked.act}
        data={auditActs.map((value) => ({ value, label: actText(value, { t }) }))}
        onChange={(act) => put({ act })}
        style={{ flex: '1 1 16rem', maxWidth: '24rem' }}
      />
      <DayField label={t('from')} value={asked.from} onChange={(from) => put({ from })} />
      <DayField label={t('to')} value={asked.to} onChange={(to) => put({ to })} />
      <Button size="xs" variant="default" onClick={() => onAsk(wholeAudit)}>
        {t('clear')}
      </Button>
    </Group>
  );
}
