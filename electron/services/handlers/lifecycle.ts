import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { previewBulk, runBulk } from '../bulk.ts';
import { carryOut } from '../carry-out.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { mergeComplaints, restoreComplaint } from '../merge-complaints.ts';
import { registerAgain } from '../register-again.ts';

/** From the call to the end: weighed, given to people, investigated, waited for, closed, reopened, cancelled, merged, tied; one or many. */
export const lifecycleHandlers = {
  'complaint.weigh': (desk, { complaint, ...payload }) => done(desk, { kind: 'weigh', complaint, payload }),
  'complaint.assign': (desk, { complaint, ...payload }) => done(desk, { kind: 'assign', complaint, payload }),
  'complaint.investigate': (desk, { complaint, ...payload }) => done(desk, { kind: 'investigate', complaint, payload }),
  'complaint.conclude': (desk, { complaint, ...payload }) => done(desk, { kind: 'conclude', complaint, payload }),
  'complaint.wait': (desk, { complaint, ...payload }) => done(desk, { kind: 'wait', complaint, payload }),
  'complaint.resume': (desk, { complaint, ...payload }) => done(desk, { kind: 'resume', complaint, payload }),
  'complaint.sendBack': (desk, { complaint, ...payload }) => done(desk, { kind: 'sendBack', complaint, payload }),
  'complaint.close': (desk, { complaint, ...payload }) => done(desk, { kind: 'close', complaint, payload }),
  'complaint.reopen': (desk, { complaint, ...payload }) => done(desk, { kind: 'reopen', complaint, payload }),
  'complaint.again': async (desk, input) => changed(await registerAgain(desk, input)),
  'complaint.cancel': (desk, { complaint, ...payload }) => done(desk, { kind: 'cancel', complaint, payload }),
  'complaint.restore': async (desk, input) => changed(await restoreComplaint(desk, input)),
  'complaint.merge': async (desk, input) => changed(await mergeComplaints(desk, input)),
  'complaint.link': (desk, { complaint, ...payload }) => done(desk, { kind: 'link', complaint, payload }),
  'complaint.unlink': (desk, { complaint, ...payload }) => done(desk, { kind: 'unlink', complaint, payload }),
  'bulk.preview': async (desk, input) => ok(await previewBulk(desk, input)),
  'bulk.run': async (desk, input) => ok(await runBulk(desk, input)),
} as const satisfies Partial<Handlers>;

const done = async (desk: DeskContext, command: Command) => changed(await carryOut(desk, command));

const changed = (outcome: Result<Complaint, Refusal>) => (outcome.ok ? ok({ complaint: outcome.value }) : outcome);
