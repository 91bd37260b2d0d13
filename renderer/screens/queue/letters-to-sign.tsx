import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRow } from '../../../shared/contract/letter.ts';
import type { GridColumn } from '../../components/grid-column.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { usePersonName } from '../../state/names.ts';
import { goTo } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';

/** The letters that wait for a signature, the longest waiting first; Enter opens one. */
export function LettersToSign({ fresh }: { readonly fresh: number }) {
  const { t } = useTranslation('letter');
  const shown = useShown();
  const waiting = useAnswer('letter.toSign', {}, fresh);
  const columns = useColumns();
  const [active, setActive] = useState<string>();
  const rows = waiting.value ?? [];
  return (
    <Region title={t('toSign.title')} beside={<Text size="sm">{rows.length}</Text>}>
      <RefusalNote refusal={waiting.refusal} language={shown.language} />
      <RowGrid
        label={t('toSign.title')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.letter}
        active={active}
        onActive={(row) => setActive(row.letter)}
        onOpen={({ complaint, letter }) => goTo({ at: 'letter', complaint, letter, back: { at: 'queue' } })}
        clickOpens
        empty={t('toSign.none')}
      />
    </Region>
  );
}

function useColumns(): readonly GridColumn<LetterRow>[] {
  const { t } = useTranslation('letter');
  const shown = useShown();
  const nameOf = usePersonName();
  return [
    { key: 'since', title: t('toSign.since'), track: '10.5rem', cell: (row) => shown.dateTime(row.at) },
    { key: 'number', title: t('toSign.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'kind',
      title: t('toSign.kind'),
      track: 'minmax(7rem, 1fr)',
      cell: (row) => `${t(`kind.${row.kind}`)} · ${t(row.resultEntered ? 'toSign.ready' : 'toSign.notReady')}`,
    },
    {
      key: 'to',
      title: t('toSign.to'),
      track: 'minmax(7rem, 1fr)',
      wide: true,
      cell: (row) => <span className="said">{shown.personal(row.addressee)}</span>,
    },
    { key: 'from', title: t('toSign.from'), track: 'minmax(5.5rem, 0.8fr)', cell: (row) => nameOf(row.by) },
  ];
}
