import { useTranslation } from 'react-i18next';
import { may } from '../../shared/access.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId, Instant } from '../../shared/ids.ts';
import { isAway, isAwayBy } from '../../shared/people/absence.ts';
import { standInFor } from '../../shared/people/stand-in.ts';
import type { Away } from '../components/away-note.tsx';
import { useDesk } from './desk-state.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

interface Asked {
  readonly person: EmployeeId | null | undefined;
  /** By when an answer is wanted, if that is known: whoever leaves before is as good as away. */
  readonly until?: Instant | undefined;
  /** Who could be asked instead. */
  readonly able: (one: Person) => boolean;
}

/** That who was chosen is away or will be, and who stands in; undefined while they are here. */
export function useAway({ person: id, until, able }: Asked): Away | undefined {
  const { t } = useTranslation('absence');
  const shown = useShown();
  const people = useDesk((known) => known.people);
  const now = useNow(60_000);
  const person = people.find((one) => one.id === id);
  if (person === undefined || !isAwayBy(person, { now, until: until ?? now })) return undefined;
  const { name, absentFrom, absentTo } = person;
  const isNow = isAway(person, now);
  const standIn = standInFor(person, { people, now: isNow || absentFrom === null ? now : absentFrom }, able);
  const away = absentTo === null ? t('warnOpen', { name }) : t('warn', { name, date: shown.date(absentTo - 1) });
  return {
    words: isNow ? away : t('warnSoon', { name, date: shown.date(absentFrom ?? now) }),
    standIn: standIn === undefined ? undefined : { id: standIn.id, words: t('take', { name: standIn.name }) },
  };
}

/** That who speaks with the customer is away, and who does meanwhile, in one line; undefined while they are here. */
export function useAwayWords(owner: EmployeeId): string | undefined {
  const { t } = useTranslation('absence');
  const people = useDesk((known) => known.people);
  const away = useAway({ person: owner, able: mayPromise });
  if (away === undefined) return undefined;
  const name = people.find((one) => one.id === away.standIn?.id)?.name;
  return `${away.words} ${name === undefined ? t('none') : t('standsIn', { name })}`;
}

const mayPromise = ({ roles }: Person): boolean => may(roles, 'givePromise');
