import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalRow } from '../../../shared/contract/investigation.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import type { GridColumn } from '../../components/grid-column.ts';
import { FromAndFor } from '../../components/instead-of.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { Approving } from '../../state/approving.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly fresh: number;
  readonly now: Instant;
}

/** The remedies that wait for this person's yes, soonest to be answered first; Enter opens one to decide (R100, E6). */
export function Approvals({ fresh, now }: Props) {
  const { t } = useTranslation('handling');
  const { language } = useShown();
  const waiting = useAnswer('approval.read', {}, fresh);
  const columns = useColumns(now);
  const [active, setActive] = useState<string>();
  const [deciding, setDeciding] = useState<ApprovalRow>();
  const rows = waiting.value ?? [];
  const done = () => {
    setDeciding(undefined);
    waiting.again();
  };
  return (
    <Region title={t('approvals')} beside={<Text size="sm">{rows.length}</Text>}>
      <RefusalNote refusal={waiting.refusal} language={language} />
      <RowGrid
        label={t('approvals')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.offer}
        active={active}
        onActive={(row) => setActive(row.offer)}
        onOpen={setDeciding}
        clickOpens
        empty={t('noApprovals')}
      />
      {deciding === undefined ? null : <Deciding row={deciding} onDone={done} onClose={() => setDeciding(undefined)} />}
    </Region>
  );
}

interface DecidingProps {
  readonly row: ApprovalRow;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The decision with the case as it stands now behind it. */
function Deciding({ row, onDone, onClose }: DecidingProps) {
  const { language } = useShown();
  const me = useDesk((known) => known.desk?.session?.person);
  const view = useAnswer('complaint.read', { complaint: row.complaint });
  const offer = view.value?.complaint.offers.find((one) => one.id === row.offer);
  if (view.value === undefined || offer === undefined || me === undefined)
    return <RefusalNote refusal={view.refusal} language={language} />;
  return <Approving complaint={view.value.complaint} offer={offer} me={me} onDone={onDone} onClose={onClose} />;
}

function useColumns(now: Instant): readonly GridColumn<ApprovalRow>[] {
  const { t } = useTranslation(['handling', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const insteadWords = useInsteadWords();
  return [
    {
      key: 'left',
      title: t('column.left'),
      track: '10.5rem',
      cell: (row) => <Due words={shown.left(row.answerBy, now)} overdue={row.answerBy < now} />,
    },
    { key: 'number', title: t('column.number'), track: '9.5rem', cell: (row) => <b>{row.number}</b> },
    {
      key: 'remedy',
      title: t('remedy'),
      track: 'minmax(8rem, 1fr)',
      cell: (row) => `${t(`common:complaint.remedy.${row.type}`)} · ${shown.money(row.amount)}`,
    },
    {
      key: 'customer',
      title: t('party.customer'),
      track: 'minmax(6rem, 1fr)',
      wide: true,
      cell: (row) => <span className="said">{shown.personal(row.customerName)}</span>,
    },
    {
      key: 'from',
      title: t('column.from'),
      track: 'minmax(5.5rem, 0.8fr)',
      cell: (row) => <FromAndFor from={nameOf(row.by)} instead={insteadWords(row.insteadOf)} />,
    },
  ];
}
