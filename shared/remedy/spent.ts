import type { Complaint } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';
import { committedOn, givenOn } from './committed.ts';

/** Granted since then on these complaints, or promised and not yet carried out, in minor units; a warranty that was honoured does not count (R100). */
export const spentSince = (complaints: readonly Complaint[], since: Instant): number =>
  sum(complaints.map((one) => givenOn({ remedies: one.remedies.filter(({ at }) => at >= since) }) + committedOn(one)));

/** Granted or promised on these complaints at any time, in minor units, warranty cases left out. */
export const spentOn = (complaints: readonly Complaint[]): number => sum(complaints.map((one) => givenOn(one) + committedOn(one)));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
