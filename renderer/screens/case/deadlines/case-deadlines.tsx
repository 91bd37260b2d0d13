import './deadlines.css';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import { type Deadline, soonest } from '../../../../shared/deadline/deadline.ts';
import { Region } from '../../../components/region.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useShown } from '../../../state/use-shown.ts';
import { DeadlineLine } from './deadline-line.tsx';
import { DeadlineWhy } from './deadline-why.tsx';

interface Props {
  readonly complaint: Complaint;
  readonly now: number;
}

const keyOf = ({ deadline: { rule, key } }: DeadlineView): string => `${rule} ${key}`;
const outside = ['statutory', 'regulator', 'standard'] as const;

/** What of this case is due when: the law's next date beside the company's, every deadline with the time left, and why on demand. */
export function CaseDeadlines({ complaint, now }: Props) {
  const { t } = useTranslation('deadline');
  const read = useAnswer('deadline.read', { complaint: complaint.id }, complaint.revision);
  const [opened, setOpened] = useState<string>();
  const shown = useShown();
  if (read.value === undefined || read.value.rows.length === 0) return null;
  const { rows, mayDecide } = read.value;
  const all = rows.map(({ deadline }) => deadline);
  const next = (found: Deadline | undefined) => (found === undefined ? undefined : shown.moment(found.dueAt));
  const [law, company] = [next(soonest(all, outside)), next(soonest(all, ['company']))];
  const chosen = rows.find((one) => keyOf(one) === opened);
  return (
    <Region
      title={t('title')}
      beside={
        <Text span size="sm" c="dimmed">
          {[
            company === undefined ? '' : t('nextCompany', { when: company }),
            law === undefined ? t('nothingLaw') : t('nextLaw', { when: law }),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </Text>
      }
    >
      <RowList
        label={t('list')}
        rows={rows.toSorted(pendingFirst)}
        keyOf={keyOf}
        empty={t('none')}
        onOpen={(one) => setOpened(opened === keyOf(one) ? undefined : keyOf(one))}
        show={(one) => <DeadlineLine view={one} now={now} isOpen={keyOf(one) === opened} />}
      />
      {chosen === undefined ? null : (
        <DeadlineWhy key={opened} view={chosen} mayDecide={mayDecide} onDone={read.again} onClose={() => setOpened(undefined)} />
      )}
    </Region>
  );
}

/** What is still open stands first, soonest first; what is done follows. */
const pendingFirst = ({ deadline: one }: DeadlineView, { deadline: other }: DeadlineView): number =>
  Number(one.state !== 'pending') - Number(other.state !== 'pending') || one.dueAt - other.dueAt;
