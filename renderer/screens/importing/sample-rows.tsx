import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayBounds } from '../../../shared/calendar/site-day.ts';
import type { ImportField, ImportPreview } from '../../../shared/contract/importing.ts';
import { isImportProblem, problemSentences } from '../../../shared/importing/import-problem.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly sample: ImportPreview['sample'];
  readonly fields: readonly ImportField[];
}

/** The first rows of the file as they would be registered, each with what is wrong with it in words. */
export function SampleRows({ sample, fields }: Props) {
  const { t } = useTranslation('importing');
  const { language, personal, date, timeZone } = useShown();
  const shown = (field: ImportField, value: string, read: boolean) => {
    if (field === 'customerName' || field === 'customerPhone') return value === '' ? '' : personal(value);
    return field === 'receivedAt' && read ? date(dayBounds(value, timeZone).from) : value;
  };
  const wrong = (problem: string) => (isImportProblem(problem) ? problemSentences[problem][language] : problem);
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('sample') }}>
      <Table withTableBorder withColumnBorders verticalSpacing={3} fz="sm" style={{ minWidth: `${8 + fields.length * 9}rem` }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('row')}</Table.Th>
            <Table.Th scope="col">{t('problem')}</Table.Th>
            {fields.map((field) => (
              <Table.Th scope="col" key={field}>
                {t(`field.${field}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map((one) => (
            <Table.Tr key={one.row}>
              <Table.Td>{one.row}</Table.Td>
              <Table.Td>
                {one.problem === null ? (
                  t('fine')
                ) : (
                  <Text size="sm" fw={600} c="var(--state-aggressive-ink)">
                    <span aria-hidden="true">▲ </span>
                    {wrong(one.problem)}
                  </Text>
                )}
              </Table.Td>
              {fields.map((field) => (
                <Table.Td key={field} className="said" style={{ maxWidth: '24rem' }}>
                  <Text size="sm" lineClamp={3}>
                    {shown(field, one.values[field] ?? '', one.problem === null)}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
