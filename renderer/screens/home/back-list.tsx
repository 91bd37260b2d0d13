import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EscalationRow } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { InsteadOf } from '../../components/instead-of.tsx';
import { RowList } from '../../components/row-list.tsx';
import { usePersonName } from '../../state/names.ts';
import { openCase } from '../../state/screen-state.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly rows: readonly EscalationRow[];
  readonly label: string;
  readonly empty: string;
  readonly now: Instant;
  readonly shown: Shown;
}

const dueOf = (row: EscalationRow): Instant => row.tellBy ?? row.answerBy;

/** Hand-overs: those that came back with an answer to tell the customer, or those that wait for mine. */
export function BackList({ rows, label, empty, now, shown }: Props) {
  const { t } = useTranslation(['home', 'common']);
  const insteadWords = useInsteadWords();
  const nameOf = usePersonName();
  return (
    <RowList
      label={label}
      rows={rows}
      keyOf={(one) => one.escalation}
      empty={empty}
      onOpen={(one) =>
        openCase(
          one.complaint,
          rows.map((row) => row.complaint),
        )
      }
      show={(one) => (
        <>
          <Due words={shown.left(dueOf(one), now)} overdue={dueOf(one) < now} />
          <Text span size="sm" fw={600} className="whole">
            {one.number}
          </Text>
          <Text span size="sm" className="said rest" lineClamp={1}>
            {one.answeredAt === null ? one.title : one.answerText}
          </Text>
          <Text span size="sm" className="whole">
            {one.answeredAt === null ? nameOf(one.from) : `${nameOf(one.to)} · ${t('tellBy', { time: shown.moment(dueOf(one)) })}`}
          </Text>
          <InsteadOf words={insteadWords(one.insteadOf)} />
        </>
      )}
    />
  );
}
