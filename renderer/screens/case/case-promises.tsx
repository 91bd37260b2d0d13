import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint, Promised } from '../../../shared/complaint/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { isOverdue } from '../../../shared/promise/is-overdue.ts';
import { Region } from '../../components/region.tsx';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly complaint: Complaint;
  readonly now: Instant;
}

const marks: Readonly<Record<Promised['state'], string>> = {
  open: '◇',
  kept: '✓',
  keptLate: '▲',
  broken: '▲',
  renegotiated: '→',
  cancelledByCustomer: '×',
  void: '×',
};

/** Every promise given on this case and what became of it, the latest first (R87). */
export function CasePromises({ complaint, now }: Props) {
  const { t } = useTranslation(['promises', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  if (complaint.promises.length === 0) return null;
  return (
    <Region title={t('ledger')} beside={<Text size="sm">{complaint.promises.length}</Text>}>
      <ul aria-label={t('ledger')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {complaint.promises.toReversed().map((one) => {
          const broken = one.state === 'broken' || isOverdue(one, now);
          return (
            <li key={one.id} className="row">
              <Text span size="sm" fw={broken ? 700 : 400} c={broken ? 'var(--state-aggressive-ink)' : 'inherit'} className="whole">
                <span aria-hidden="true">{broken ? '▲' : marks[one.state]} </span>
                {isOverdue(one, now) ? t('row.broken') : t(`common:complaint.promiseState.${one.state}`)}
              </Text>
              <Text span size="sm" className="said rest">
                {t('line', { what: t(`common:complaint.what.${one.what}`), due: shown.dateTime(one.dueAt) })}
                {one.text === '' ? '' : ` · ${one.text}`}
              </Text>
              <Text span size="xs" c="dimmed" style={{ flexBasis: '100%' }}>
                {t('by', { name: nameOf(one.givenBy), time: shown.moment(one.givenAt) })}
                {one.closedAt === null ? '' : ` → ${shown.dateTime(one.closedAt)}`}
              </Text>
            </li>
          );
        })}
      </ul>
    </Region>
  );
}
