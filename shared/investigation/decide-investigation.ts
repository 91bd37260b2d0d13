import type { Command } from '../complaint/commands.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { Deciding, Decision } from '../complaint/deciding.ts';
import { assertNever } from '../result.ts';
import { decideAskStatement, decideGiveStatement, decideMissStatement } from './decide-statement.ts';
import { decideAskTask, decideEndTask } from './decide-task.ts';
import { investigationPayloads } from './investigation-commands.ts';

type InvestigationCommand = Extract<Command, { readonly kind: keyof typeof investigationPayloads }>;

/** Is this one of the commands by which people find out what happened? */
export const isInvestigation = (command: Command): command is InvestigationCommand => Object.hasOwn(investigationPayloads, command.kind);

/** The rules of statements and tasks (R104–R106). */
export function decideInvestigation(complaint: Complaint, command: InvestigationCommand, deciding: Deciding): Decision {
  switch (command.kind) {
    case 'askStatement':
      return decideAskStatement(complaint, command.payload, deciding);
    case 'giveStatement':
      return decideGiveStatement(complaint, command.payload, deciding);
    case 'missStatement':
      return decideMissStatement(complaint, command.payload, deciding);
    case 'askTask':
      return decideAskTask(complaint, command.payload, deciding);
    case 'endTask':
      return decideEndTask(complaint, command.payload, deciding);
    default:
      return assertNever(command);
  }
}
