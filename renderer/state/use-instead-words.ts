import { useTranslation } from 'react-i18next';
import type { EmployeeId } from '../../shared/ids.ts';
import { useDesk } from './desk-state.ts';
import { useShown } from './use-shown.ts';

/** Says whose row it is, where the person on whose list it stands does it in their place; undefined for one's own. */
export function useInsteadWords(): (person: EmployeeId | undefined) => string | undefined {
  const { t } = useTranslation('absence');
  const shown = useShown();
  const people = useDesk((known) => known.people);
  return (id) => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) return undefined;
    const { name, absentTo } = person;
    return absentTo === null ? t('forOpen', { name }) : t('for', { name, date: shown.date(absentTo - 1) });
  };
}
