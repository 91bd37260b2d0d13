import { Stack, Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationRow } from '../../../shared/contract/complaint.ts';
import { CaseSummary } from '../../components/case-summary.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useCategoryName } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { AnswerPane } from './answer-pane.tsx';

interface Props {
  readonly row: EscalationRow;
  readonly fresh: number;
  readonly firstRef: RefObject<HTMLButtonElement | null>;
  readonly onOpen: () => void;
  readonly onAnswered: (row: EscalationRow) => void;
}

/** The chosen hand-over: to be decided, or, once answered, what was said. */
export function ChosenPane({ row, fresh, ...pane }: Props) {
  const { t } = useTranslation(['queue', 'common']);
  const shown = useShown();
  const categoryName = useCategoryName(shown.language);
  const view = useAnswer('complaint.read', { complaint: row.complaint }, fresh);
  if (view.value === undefined) return <RefusalNote refusal={view.refusal} language={shown.language} />;
  if (row.answeredAt === null) return <AnswerPane row={row} view={view.value} {...pane} />;
  return (
    <Stack gap="xs">
      <Text fw={600} className="said">
        {row.number} · {row.title}
      </Text>
      <Text size="sm" className="said">
        {row.answerText}
      </Text>
      <Text size="sm">
        {t('answeredAt', { time: shown.dateTime(row.answeredAt) })}
        {row.tellBy === null ? '' : ` · ${t('tellBy')} ${shown.dateTime(row.tellBy)}`}
      </Text>
      <CaseSummary
        complaint={view.value.complaint}
        customer={shown.personal(view.value.customerName)}
        category={categoryName(view.value.complaint.category)}
        money={shown.money}
      />
    </Stack>
  );
}
