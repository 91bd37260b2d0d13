import type { ComplaintId, EmployeeId } from '../ids.ts';
import type { Command } from './commands.ts';
import { type Complaint, openEscalation } from './complaint.ts';
import { decidersOf } from './decided-high-enough.ts';
import { subjectsOf } from './subjects.ts';

type Named = readonly (EmployeeId | null | undefined)[];

/** Who a command names. */
export function namedBy(command: Command): Named {
  if (command.kind === 'handOver') return [command.payload.to];
  if (command.kind === 'assign') return [command.payload.owner, command.payload.investigator];
  if (command.kind === 'investigate') return [command.payload.investigator];
  if (command.kind === 'askStatement' || command.kind === 'askTask') return [command.payload.person];
  if (command.kind === 'propose') return [command.payload.approval?.to];
  return command.kind === 'approve' ? [command.payload.passTo?.to] : [];
}

/** The people the rules ask about: those who are named, whoever has the complaint, is asked about it or decided it, and whom it is about. */
export const peopleIn = (complaint: Complaint | undefined, named: Named): ReadonlySet<EmployeeId> =>
  new Set([...named, ...(complaint === undefined ? [] : tiedTo(complaint))].filter((id) => id !== null && id !== undefined));

const tiedTo = (complaint: Complaint): Named => [
  openEscalation(complaint)?.to,
  complaint.owner,
  complaint.investigator,
  ...subjectsOf(complaint),
  ...decidersOf(complaint),
];

/** The other complaint a command is about, if any. */
export function otherIn(complaint: Complaint | undefined, command: Command): ComplaintId | undefined {
  if (command.kind === 'cancel') return command.payload.target ?? undefined;
  if (command.kind === 'restore') return complaint?.cancelled?.target ?? undefined;
  if (command.kind === 'join') return command.payload.source;
  if (command.kind === 'part') return complaint?.links.find((one) => one.id === command.payload.link)?.other;
  return command.kind === 'link' ? command.payload.other : undefined;
}
