import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { ComplaintId } from '../../shared/ids.ts';

interface Props {
  readonly label: string;
  readonly empty: string;
  readonly typed: string;
  readonly onTyped: (typed: string, search: boolean) => void;
  readonly found: readonly ComplaintRow[];
  /** The complaint it is chosen for, which cannot be chosen. */
  readonly not: ComplaintId | null;
  readonly value: ComplaintRow | null;
  readonly onChange: (value: ComplaintRow | null) => void;
}

/** Another complaint, chosen from what was found. */
export function ComplaintChoice({ label, empty, typed, onTyped, found, not, value, onChange }: Props) {
  const { t } = useTranslation();
  const listed = found.filter((one) => one.id !== not && one.id !== value?.id);
  const shown = value === null ? listed : [value, ...listed];
  const words = ({ number, title, state }: ComplaintRow): string => `${number} · ${title} · ${t(`complaint.state.${state}`)}`;
  return (
    <Select
      size="xs"
      label={label}
      required
      searchable
      openOnFocus={false}
      value={value?.id ?? null}
      searchValue={typed}
      onSearchChange={(next) => onTyped(next, !shown.some((one) => words(one) === next))}
      data={shown.map((one) => ({ value: one.id, label: words(one) }))}
      filter={({ options }) => options}
      nothingFoundMessage={empty}
      onChange={(id) => onChange(shown.find((one) => one.id === id) ?? null)}
    />
  );
}
