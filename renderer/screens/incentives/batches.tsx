import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { ask } from '../../api.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { downloadAs } from '../../state/download-as.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly period: Input<'incentive.export'>;
  readonly exports: boolean;
}

/** What payroll was given: the next file of the month, and every earlier one again. */
export function Batches({ period, exports }: Props) {
  const { t } = useTranslation('incentives');
  const shown = useShown();
  const batches = useAnswer(
    'incentive.batches',
    {},
    useNews((news) => news.incentives),
  );
  const [refusal, setRefusal] = useState<Refusal>();
  const give = (answer: Result<Output<'incentive.export'>, Refusal>) => {
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) keep(answer.value);
  };
  return (
    <Region
      title={t('payroll')}
      beside={
        exports ? (
          <Button size="compact-xs" mih={24} variant="default" onClick={() => void ask('incentive.export', period).then(give)}>
            {t('export')}
          </Button>
        ) : null
      }
    >
      <RefusalNote refusal={refusal ?? batches.refusal} language={shown.language} />
      <RowList
        label={t('payroll')}
        rows={batches.value ?? []}
        keyOf={({ number }) => String(number)}
        onOpen={({ number }) => void ask('incentive.batch', { batch: number }).then(give)}
        empty={t('noBatches')}
        show={(one) => (
          <>
            <Text span size="sm" fw={600} className="whole">
              № {one.number}
            </Text>
            <Text span size="sm" className="rest">
              {shown.date(one.from)} – {shown.date(one.to - 1)}
            </Text>
            <Text span size="sm" className="whole">
              {shown.money(one.amount)}
            </Text>
          </>
        )}
      />
    </Region>
  );
}

const keep = ({ name, csv }: Output<'incentive.export'>): void => downloadAs(new Blob([csv], { type: 'text/csv;charset=utf-8' }), name);
