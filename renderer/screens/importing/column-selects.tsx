import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { importField, type ImportField, importFields } from '../../../shared/contract/importing.ts';

interface Props {
  /** The headings of the file. */
  readonly columns: readonly string[];
  readonly chosen: readonly (ImportField | null)[];
  readonly onChoose: (column: number, field: ImportField | null) => void;
}

/** For every column of the file, the field of a complaint it becomes, or that it is left out. */
export function ColumnSelects({ columns, chosen, onChoose }: Props) {
  const { t } = useTranslation('importing');
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: '6px 16px' }}>
      {columns.map((heading, at) => (
        <Select
          // A file's columns have no other identity than their place.
          key={`${at} ${heading}`}
          size="xs"
          label={heading === '' ? t('unnamed', { at: at + 1 }) : heading}
          labelProps={heading === '' ? {} : { className: 'said' }}
          placeholder={t('leftOut')}
          clearable
          searchable
          value={chosen[at] ?? null}
          data={importFields.map((field) => ({ value: field, label: t(`field.${field}`) }))}
          onChange={(value) => onChoose(at, importField.nullable().catch(null).parse(value))}
        />
      ))}
    </div>
  );
}
