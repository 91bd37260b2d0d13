import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateOrder, type ImportField, importFields, type ImportPreview } from '../../../shared/contract/importing.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Region } from '../../components/region.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { forgetFile, remap, runImport, useImport } from '../../state/import-state.ts';
import { ColumnSelects } from './column-selects.tsx';
import { SampleRows } from './sample-rows.tsx';

/** What each column of the file is, how its dates read, and the first rows as they would be registered. */
export function MapColumns({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation(['importing', 'common']);
  const { asking } = useImport();
  const { mapping } = preview;
  useKeys({ register: () => void runImport() });
  const put = (at: number, field: ImportField | null) =>
    void remap({
      ...mapping,
      columns: mapping.columns.map((before, column) => (column === at ? field : before === field && field !== 'note' ? null : before)),
    });
  const has = (...fields: readonly ImportField[]) => fields.some((field) => mapping.columns.includes(field));
  const missing = [
    ...(has('receivedAt') ? [] : ['receivedAt' as const]),
    ...(has('essence', 'category', 'product') ? [] : ['essence' as const]),
  ];
  return (
    <Stack gap="md">
      <Text size="sm">{t('found', { count: preview.rows, columns: preview.columns.length, encoding: preview.encoding })}</Text>
      <Region title={t('columns')}>
        <ColumnSelects columns={preview.columns} chosen={mapping.columns} onChoose={put} />
      </Region>
      <Radio.Group
        label={t('dates')}
        value={mapping.dates}
        onChange={(value) => void remap({ ...mapping, dates: dateOrder.catch(mapping.dates).parse(value) })}
      >
        <Group gap="md" mt={4}>
          {dateOrder.options.map((order) => (
            <Radio key={order} value={order} label={t(`dateOrder.${order}`)} />
          ))}
        </Group>
      </Radio.Group>
      {missing.length === 0 ? null : (
        <Text size="sm" role="status">
          <span aria-hidden="true">▲ </span>
          {t('notChosen', { fields: missing.map((field) => t(`field.${field}`)).join(', ') })}
        </Text>
      )}
      <Group gap="xs">
        <Button loading={asking} onClick={() => void runImport()} rightSection={<KeyHint action="register" />}>
          {t('run', { count: preview.rows })}
        </Button>
        <Button variant="default" onClick={forgetFile}>
          {t('otherFile')}
        </Button>
      </Group>
      <Region title={t('sample')}>
        <SampleRows sample={preview.sample} fields={importFields.filter((field) => field !== 'note' && mapping.columns.includes(field))} />
      </Region>
    </Stack>
  );
}
