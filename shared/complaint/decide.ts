import { decideAttachment, isAttachmentCommand } from '../attachment/decide-attachment.ts';
import { decideInvestigation, isInvestigation } from '../investigation/decide-investigation.ts';
import { decideOffer, isOfferCommand } from '../remedy/decide-offer.ts';
import { assertNever } from '../result.ts';
import { decideCheck } from '../satisfaction/decide-check.ts';
import type { Command } from './commands.ts';
import type { Complaint } from './complaint.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideContact } from './decide-contact.ts';
import { decideCorrect } from './decide-correct.ts';
import { decideHandOver } from './decide-hand-over.ts';
import { decideLifecycle, isLifecycle } from './decide-lifecycle.ts';
import { decideLetter } from './decide-letter.ts';
import { decideMeasure } from './decide-measure.ts';
import { decideMovePromise } from './decide-move-promise.ts';
import { decidePromise } from './decide-promise.ts';
import { decideRefuse } from './decide-refuse.ts';
import { decideRegister } from './decide-register.ts';
import { decideSignLetter } from './decide-sign-letter.ts';
import { decideSolve } from './decide-solve.ts';
import { decideTake } from './decide-take.ts';
import { type Deciding, type Decision, no } from './deciding.ts';
import { subjectProblem } from './subject-problem.ts';

/** The rules of the complaint: what becomes of it when someone does this to it now, or why that may not be (product.md 3.3). */
export function decide(complaint: Complaint | undefined, command: Command, deciding: Deciding): Decision {
  if (command.kind === 'register') return decideRegister(complaint, command, deciding);
  if (complaint === undefined) return no('noSuchComplaint');
  const conflict = subjectProblem(complaint, command, deciding);
  if (conflict !== undefined) return conflict;
  if (isLifecycle(command)) return decideLifecycle(complaint, command, deciding);
  if (isInvestigation(command)) return decideInvestigation(complaint, command, deciding);
  if (isOfferCommand(command)) return decideOffer(complaint, command, deciding);
  if (isAttachmentCommand(command)) return decideAttachment(complaint, command, deciding);
  switch (command.kind) {
    case 'measure':
      return decideMeasure(complaint, command.payload, deciding);
    case 'promise':
      return decidePromise(complaint, command.payload, deciding);
    case 'movePromise':
      return decideMovePromise(complaint, command.payload, deciding);
    case 'contact':
      return decideContact(complaint, command.payload, deciding);
    case 'solve':
      return decideSolve(complaint, command.payload, deciding);
    case 'refuse':
      return decideRefuse(complaint, command.payload, deciding);
    case 'handOver':
      return decideHandOver(complaint, command.payload, deciding);
    case 'take':
      return decideTake(complaint, command.payload, deciding);
    case 'answer':
      return decideAnswer(complaint, command.payload, deciding);
    case 'correct':
      return decideCorrect(complaint, command.payload, deciding);
    case 'letter':
      return decideLetter(complaint, command.payload, deciding);
    case 'signLetter':
      return decideSignLetter(complaint, command.payload, deciding);
    case 'check':
      return decideCheck(complaint, command.payload, deciding);
    default:
      return assertNever(command);
  }
}
