import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintId, CustomerId } from '../../shared/ids.ts';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import { useAnswer } from '../state/use-answer.ts';

interface Props {
  readonly label: string;
  readonly empty: string;
  /** The complaint it is chosen for, which cannot be chosen; whose customer's other complaints come first. */
  readonly not: ComplaintId | null;
  readonly customer: CustomerId | null;
  readonly value: ComplaintRow | null;
  readonly onChange: (value: ComplaintRow | null) => void;
}

const rows = 8;

/** Another complaint, found by number, name or words; before anything is typed, what the same customer complained about. */
export function ComplaintChoice({ label, empty, not, customer, value, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const text = value !== null && typed === labelOf(value, t) ? '' : typed.trim();
  const found = useAnswer('complaint.find', { rows, ...(text === '' ? (customer === null ? {} : { customer }) : { text }) });
  const listed = (found.value?.rows ?? []).filter((one) => one.id !== not && one.id !== value?.id);
  const shown = value === null ? listed : [value, ...listed];
  return (
    <Select
      size="xs"
      label={label}
      required
      searchable
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      data={shown.map((one) => ({ value: one.id, label: labelOf(one, t) }))}
      filter={({ options }) => options}
      nothingFoundMessage={empty}
      onChange={(id) => onChange(shown.find((one) => one.id === id) ?? null)}
    />
  );
}

const labelOf = ({ number, title, state }: ComplaintRow, t: (key: `complaint.state.${ComplaintRow['state']}`) => string): string =>
  `${number} · ${title} · ${t(`complaint.state.${state}`)}`;
