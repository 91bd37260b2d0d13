import type { Person } from '../contract/people.ts';
import type { Instant } from '../ids.ts';

type Absence = Pick<Person, 'active' | 'absentFrom' | 'absentTo'>;

/** Is this person not there to do their work: on leave, ill, or no longer working here? Back is who is back at that very moment. */
export const isAway = ({ active, absentFrom, absentTo }: Absence, now: Instant): boolean =>
  !active || (absentFrom !== null && absentFrom <= now && (absentTo === null || now < absentTo));

/** Will they be away between now and then, though they may be here at this moment? */
export const isAwayBy = (person: Absence, { now, until }: { readonly now: Instant; readonly until: Instant }): boolean =>
  isAway(person, now) || (person.absentFrom !== null && person.absentFrom <= until && (person.absentTo === null || person.absentTo > now));
