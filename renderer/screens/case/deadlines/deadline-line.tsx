import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import { isLate } from '../../../../shared/deadline/deadline.ts';
import { Due } from '../../../components/due.tsx';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly view: DeadlineView;
  readonly now: number;
  readonly isOpen: boolean;
}

/** One deadline: what it is, who set it, when it is due and what is left; the bar says the same as a picture. */
export function DeadlineLine({ view: { deadline, name }, now, isOpen }: Props) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const pending = deadline.state === 'pending';
  const { pausedSince } = deadline;
  return (
    <span className="deadline-line">
      <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
      <span className="deadline-name">
        <Text span size="sm" fw={pending ? 600 : 400}>
          {name[shown.language]}
        </Text>
        <Text span size="xs" c="dimmed">
          {t(`level.${deadline.level}`)} · {shown.moment(deadline.dueAt)}
        </Text>
      </span>
      <span className="deadline-left">
        {!pending ? (
          <Text span size="sm" fw={deadline.state === 'breached' ? 700 : 400} className="whole">
            {deadline.state === 'breached' ? '▲ ' : '✓ '}
            {t(`state.${deadline.state}`)}
          </Text>
        ) : pausedSince !== null ? (
          <Text span size="sm">
            ‖ {t('stoppedSince', { when: shown.moment(pausedSince) })}
          </Text>
        ) : (
          <>
            <Due words={shown.left(deadline.dueAt, now)} overdue={isLate(deadline, now)} />
            <span className="deadline-bar" aria-hidden="true">
              <i style={{ inlineSize: `${used(deadline.startedAt, deadline.dueAt, now)}%` }} />
            </span>
          </>
        )}
      </span>
    </span>
  );
}

/** How much of the time is gone, in whole percent. */
const used = (from: number, to: number, at: number): number =>
  to <= from ? 100 : Math.round(Math.min(1, Math.max(0, (at - from) / (to - from))) * 100);
