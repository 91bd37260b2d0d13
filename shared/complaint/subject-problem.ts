import type { Command, CommandKind } from './commands.ts';
import type { Complaint } from './complaint.ts';
import { type Deciding, no } from './deciding.ts';
import { isSubject } from './subjects.ts';

/** What somebody a complaint is about may still do: say what they saw, end what they were given to do, and note what was done (R77, R104). */
export const openToSubjects: ReadonlySet<CommandKind> = new Set<CommandKind>(['giveStatement', 'endTask', 'measure']);

/** Whoever the complaint is about does nothing to it but speak (E10): asked of every command at once, so that none is forgotten. */
export function subjectProblem(
  complaint: Complaint,
  { kind }: Pick<Command, 'kind'>,
  { who }: Pick<Deciding, 'who'>,
): ReturnType<typeof no> | undefined {
  if (openToSubjects.has(kind) || !isSubject(complaint, who.id)) return undefined;
  return kind === 'check' ? no('subjectAsks') : no('isSubject', { name: who.name, person: who.id });
}
