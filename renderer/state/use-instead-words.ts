import { useTranslation } from 'react-i18next';
import type { EmployeeId } from '../../shared/ids.ts';
import { isAway } from '../../shared/people/absence.ts';
import { useDesk } from './desk-state.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

/** Says whose row it is and why it stands here, where that person is away or does not answer; undefined for one's own. */
export function useInsteadWords(): (person: EmployeeId | undefined) => string | undefined {
  const { t } = useTranslation('absence');
  const shown = useShown();
  const people = useDesk((known) => known.people);
  const now = useNow(60_000);
  return (id) => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) return undefined;
    const { name, absentTo } = person;
    if (!isAway(person, now)) return t('forSilent', { name });
    return absentTo === null ? t('forOpen', { name }) : t('for', { name, date: shown.date(absentTo - 1) });
  };
}
