import type { Command } from '../complaint/commands.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { Deciding, Decision } from '../complaint/deciding.ts';
import { assertNever } from '../result.ts';
import { decideApprove } from './decide-approve.ts';
import { decideDropOffer, decideExecute, decidePresent } from './decide-offer-steps.ts';
import { decidePropose } from './decide-propose.ts';
import { offerPayloads } from './offer-commands.ts';

type OfferCommand = Extract<Command, { readonly kind: keyof typeof offerPayloads }>;

/** Is this one of the commands that bring a remedy on its way? */
export const isOfferCommand = (command: Command): command is OfferCommand => Object.hasOwn(offerPayloads, command.kind);

/** The rules of a remedy from its proposal to its proof (R100, R120). */
export function decideOffer(complaint: Complaint, command: OfferCommand, deciding: Deciding): Decision {
  switch (command.kind) {
    case 'propose':
      return decidePropose(complaint, command.payload, deciding);
    case 'approve':
      return decideApprove(complaint, command.payload, deciding);
    case 'present':
      return decidePresent(complaint, command.payload, deciding);
    case 'execute':
      return decideExecute(complaint, command.payload, deciding);
    case 'dropOffer':
      return decideDropOffer(complaint, command.payload, deciding);
    default:
      return assertNever(command);
  }
}
