import type { Command } from '../../shared/complaint/commands.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { carryOut } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';

/** Carries a command out and answers as every request that changes one complaint does. */
export const changeComplaint = async (desk: DeskContext, command: Command): Promise<Result<{ complaint: Complaint }, Refusal>> =>
  asChanged(await carryOut(desk, command));

/** A changed complaint, or a refusal, as the contract answers it. */
export const asChanged = (outcome: Result<Complaint, Refusal>): Result<{ complaint: Complaint }, Refusal> =>
  outcome.ok ? ok({ complaint: outcome.value }) : outcome;
