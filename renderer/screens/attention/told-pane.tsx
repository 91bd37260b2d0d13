import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { employeeId } from '../../../shared/ids.ts';
import type { Told } from '../../../shared/contract/sync.ts';
import { actText } from '../../state/audit-words.ts';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';
import { PairTable, type PairWords } from './pair-table.tsx';
import { ToldMark } from './told-mark.tsx';
import type { FieldWords } from './use-field-words.ts';

interface Props {
  readonly told: Told;
  readonly pairs: readonly PairWords[];
  /** What can be done about it. */
  readonly acts: ReactNode;
  /** How the thing stands now. */
  readonly children?: ReactNode;
}

/** One thing head office did not do as it was done here: what, why, both texts side by side, and what to do about it. */
export function ToldPane({ told, pairs, acts, children }: Props) {
  const { t } = useTranslation('sync');
  const { t: audit } = useTranslation(['audit', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const me = useDesk((known) => known.desk?.session?.person.id);
  return (
    <Stack gap="xs">
      <Title order={2} size="h5" className="said">
        {actText(told.act, { t: audit })}
        {told.number === null ? '' : ` · ${told.number}`}
        {told.title === null || told.title === '' ? '' : ` · ${told.title}`}
      </Title>
      <Group gap="md">
        <ToldMark what={told.what} />
        <Text size="sm">{t('told.by', { name: nameOf(told.by), when: shown.dateTime(told.at) })}</Text>
        {told.doneAt === null ? null : <Text size="sm">{t('told.done', { when: shown.moment(told.doneAt) })}</Text>}
      </Group>
      <Text size="sm">
        <b>{t('told.why')}:</b> <span className="said">{reasonOf(told, t)}</span>
      </Text>
      <Group gap="xs">{acts}</Group>
      <PairTable wantedBy={told.by === me ? t('told.mine') : t('told.theirs', { name: nameOf(told.by) })} pairs={pairs} />
      {children}
    </Stack>
  );
}

function reasonOf({ what, sentence }: Told, t: (key: 'told.overWhy' | 'told.parkedWhy') => string): string {
  if (what === 'refused') return sentence;
  return t(what === 'over' ? 'told.overWhy' : 'told.parkedWhy');
}

/** What two people wrote in the same fields of a row. */
export const overPairs = ({ over }: Told, words: FieldWords): readonly PairWords[] =>
  over.flatMap(({ table, key, column, lost, stands, by }) => {
    const wanted = words.value(column, lost);
    if (wanted === undefined) return [];
    return [
      {
        key: `${table} ${key} ${column}`,
        label: words.label(column),
        wanted,
        stands: words.value(column, stands),
        by: employeeId.safeParse(by).data,
      },
    ];
  });
