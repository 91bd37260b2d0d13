import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { authorityOf } from '../authority-of.ts';
import { asChanged, changeComplaint } from '../change-complaint.ts';
import { complaintView } from '../complaint-view.ts';
import type { Handlers } from '../handler.ts';
import { registerComplaint } from '../register-complaint.ts';
import { searchRegister } from '../search-register.ts';
import { similarComplaints } from '../similar-complaints.ts';

/** The complaint itself: registered, read, found, and changed by what people do to it. */
export const complaintsHandlers = {
  'complaint.register': async (desk, input) => asChanged(await registerComplaint(desk, input)),

  'complaint.read': async (desk, input) => {
    const found = await findComplaint(desk.db, input.complaint);
    return found === undefined ? refused(because('noSuchComplaint')) : ok(await complaintView(desk, found));
  },
  'complaint.find': async (desk, filter) => ok(await searchRegister(desk, filter)),
  'complaint.similar': async (desk, told) => ok(await similarComplaints(desk, told)),
  'complaint.authority': authorityOf,

  'complaint.measure': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'measure', complaint, payload }),
  'complaint.promise': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'promise', complaint, payload }),
  'complaint.movePromise': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'movePromise', complaint, payload }),
  'complaint.contact': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'contact', complaint, payload }),
  'complaint.solve': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'solve', complaint, payload }),
  'complaint.refuse': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'refuse', complaint, payload }),
  'complaint.handOver': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'handOver', complaint, payload }),
  'complaint.take': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'take', complaint, payload }),
  'complaint.answer': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'answer', complaint, payload }),
  'complaint.correct': (desk, { complaint, ...payload }) => changeComplaint(desk, { kind: 'correct', complaint, payload }),
} as const satisfies Partial<Handlers>;
