import { changeComplaint } from '../change-complaint.ts';
import type { Handlers } from '../handler.ts';

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
} as const satisfies Partial<Handlers>;
