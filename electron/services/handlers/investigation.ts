import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { givenTo } from '../../store/given.ts';
import { changeComplaint } from '../change-complaint.ts';
import { spentSince } from '../deciding.ts';
import type { Handlers } from '../handler.ts';
import { withInstead } from '../instead-of.ts';
import { knowsCustomers, unnamed } from '../masked.ts';
import { toApprove, toDo } from '../work-of.ts';

/** No list is longer: whoever is asked for more does the first ones first. */
const rows = 200;

/** Statements, tasks, and a remedy on its way from the proposal to its proof. */
export const investigationHandlers = {
  'complaint.askStatement': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'askStatement', complaint, payload }),
  'complaint.giveStatement': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'giveStatement', complaint, payload }),
  'complaint.missStatement': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'missStatement', complaint, payload }),
  'complaint.askTask': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'askTask', complaint, payload }),
  'complaint.endTask': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'endTask', complaint, payload }),
  'complaint.propose': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'propose', complaint, payload }),
  'complaint.approve': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'approve', complaint, payload }),
  'complaint.present': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'present', complaint, payload }),
  'complaint.execute': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'execute', complaint, payload }),
  'complaint.dropOffer': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'dropOffer', complaint, payload }),

  'asked.read': async (desk) => ok(await withInstead(desk, { ...toDo(desk), rows })),
  'approval.read': async (desk) => {
    const { db, who } = desk;
    const waiting = await withInstead(desk, { ...toApprove(db), rows });
    return ok(knowsCustomers(who) ? waiting : waiting.map(unnamed));
  },
  'complaint.given': async ({ db, now }, { complaint }) => {
    const found = await findComplaint(db, complaint);
    if (found === undefined) return refused(because('noSuchComplaint'));
    return ok(await givenTo(db, { complaint, customer: found.customer, since: spentSince(now()) }));
  },
} as const satisfies Partial<Handlers>;
