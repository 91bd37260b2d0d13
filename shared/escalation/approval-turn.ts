import type { EmployeeId, Instant } from '../ids.ts';

/** One question to one person whether a remedy is approved: passed on, it is another. What the rules remember it by (E6, E13). */
export const approvalTurn = (offer: string, { to, requestedAt }: { readonly to: EmployeeId; readonly requestedAt: Instant }): string =>
  `${offer}/${requestedAt}/${to}`;
