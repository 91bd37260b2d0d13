import type { Role } from '../../shared/access.ts';
import { useDesk } from './desk-state.ts';

const none: readonly Role[] = [];

/** The roles of whoever is signed in; none before that. */
export const useRoles = (): readonly Role[] => useDesk((known) => known.desk?.session?.person.roles) ?? none;
