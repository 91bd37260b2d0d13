import { may } from '../access.ts';
import type { Person } from '../contract/people.ts';

/** Nobody earns who proposes or approves what is earned. */
export const mayEarn = ({ roles, active }: Pick<Person, 'roles' | 'active'>): boolean =>
  active && !may(roles, 'proposeIncentive') && !may(roles, 'approveIncentive');
