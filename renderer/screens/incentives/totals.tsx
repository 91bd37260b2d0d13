import { useTranslation } from 'react-i18next';
import type { IncentiveTotal } from '../../../shared/contract/incentive.ts';
import { BarTable } from '../../components/bar-table.tsx';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** What each person has in the month, most first, and how much of it waits. */
export function Totals({ totals }: { readonly totals: readonly IncentiveTotal[] }) {
  const { t } = useTranslation('incentives');
  const shown = useShown();
  const nameOf = usePersonName();
  const bars = totals.map(({ person, count, proposed, approved, exported }) => ({
    key: person,
    label: `${nameOf(person)} · ${t('times', { count })}`,
    count: proposed + approved + exported,
    shown: shown.money(proposed + approved + exported),
  }));
  const sum = (of: 'proposed' | 'approved' | 'exported') => shown.money(totals.reduce((all, one) => all + one[of], 0));
  return (
    <>
      <BarTable caption={t('sums')} bars={bars} empty={t('none')} />
      <dl className="incentive-states">
        {(['proposed', 'approved', 'exported'] as const).map((state) => (
          <div key={state}>
            <dt>{t(`is.${state}`)}</dt>
            <dd>{sum(state)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
