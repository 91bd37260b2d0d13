import { assertNever } from '../result.ts';
import type { Command } from './commands.ts';
import type { Complaint } from './complaint.ts';
import { decideAssign } from './decide-assign.ts';
import { decideCancel, decideRestore } from './decide-cancel.ts';
import { decideClose, decideReopen } from './decide-close.ts';
import { decideConclude, decideInvestigate } from './decide-investigate.ts';
import { decideDeEscalate } from './decide-de-escalate.ts';
import { decideJoin, decidePart } from './decide-join.ts';
import { decideLink, decideUnlink } from './decide-link.ts';
import { decideResume, decideSendBack, decideWait } from './decide-wait.ts';
import { decideWeigh } from './decide-weigh.ts';
import type { Deciding, Decision } from './deciding.ts';
import { lifecyclePayloads } from './lifecycle-commands.ts';

type LifecycleCommand = Extract<Command, { readonly kind: keyof typeof lifecyclePayloads }>;

/** Is this one of the commands that move a complaint through its states, or tie it to another? */
export const isLifecycle = (command: Command): command is LifecycleCommand => Object.hasOwn(lifecyclePayloads, command.kind);

/** The rules of what happens to a complaint after the call. */
export function decideLifecycle(complaint: Complaint, command: LifecycleCommand, deciding: Deciding): Decision {
  switch (command.kind) {
    case 'weigh':
      return decideWeigh(complaint, command.payload, deciding);
    case 'assign':
      return decideAssign(complaint, command.payload, deciding);
    case 'investigate':
      return decideInvestigate(complaint, command.payload, deciding);
    case 'conclude':
      return decideConclude(complaint, command.payload, deciding);
    case 'wait':
      return decideWait(complaint, command.payload, deciding);
    case 'resume':
      return decideResume(complaint, command.payload, deciding);
    case 'sendBack':
      return decideSendBack(complaint, command.payload, deciding);
    case 'deEscalate':
      return decideDeEscalate(complaint, command.payload, deciding);
    case 'close':
      return decideClose(complaint, command.payload, deciding);
    case 'reopen':
      return decideReopen(complaint, command.payload, deciding);
    case 'cancel':
      return decideCancel(complaint, command.payload, deciding);
    case 'restore':
      return decideRestore(complaint, command.payload, deciding);
    case 'join':
      return decideJoin(complaint, command.payload, deciding);
    case 'part':
      return decidePart(complaint, command.payload, deciding);
    case 'link':
      return decideLink(complaint, command.payload, deciding);
    case 'unlink':
      return decideUnlink(complaint, command.payload, deciding);
    default:
      return assertNever(command);
  }
}
