import { ok } from '../../../shared/result.ts';
import { onCallReports } from '../../store/on-call-reports.ts';
import { previewBulk, runBulk } from '../bulk.ts';
import { asChanged, changeComplaint } from '../change-complaint.ts';
import type { Handlers } from '../handler.ts';
import { mergeComplaints, restoreComplaint } from '../merge-complaints.ts';
import { registerAgain } from '../register-again.ts';

/** More than a manager reads of one day. */
const reportRows = 200;

/** From the call to the end: weighed, given to people, investigated, waited for, closed, reopened, cancelled, merged, tied; one or many. */
export const lifecycleHandlers = {
  'complaint.weigh': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'weigh', complaint, payload }),
  'complaint.assign': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'assign', complaint, payload }),
  'complaint.investigate': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'investigate', complaint, payload }),
  'complaint.conclude': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'conclude', complaint, payload }),
  'complaint.wait': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'wait', complaint, payload }),
  'complaint.resume': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'resume', complaint, payload }),
  'complaint.sendBack': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'sendBack', complaint, payload }),
  'complaint.deEscalate': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'deEscalate', complaint, payload }),
  'complaint.close': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'close', complaint, payload }),
  'complaint.reopen': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'reopen', complaint, payload }),
  'complaint.again': async (desk, input) => asChanged(await registerAgain(desk, input)),
  'complaint.cancel': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'cancel', complaint, payload }),
  'complaint.restore': async (desk, input) => asChanged(await restoreComplaint(desk, input)),
  'complaint.merge': async (desk, input) => asChanged(await mergeComplaints(desk, input)),
  'complaint.link': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'link', complaint, payload }),
  'complaint.unlink': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'unlink', complaint, payload }),
  'report.onCall': async ({ db }, period) => ok(await onCallReports(db, { ...period, rows: reportRows })),
  'bulk.preview': async (desk, input) => ok(await previewBulk(desk, input)),
  'bulk.run': async (desk, input) => ok(await runBulk(desk, input)),
} as const satisfies Partial<Handlers>;
