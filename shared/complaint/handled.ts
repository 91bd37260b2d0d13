import type { Complaint } from './complaint.ts';
import { untriaged } from './handling.ts';

type Handled = Pick<
  Complaint,
  | 'investigator'
  | 'triage'
  | 'finding'
  | 'waiting'
  | 'closedAt'
  | 'closing'
  | 'reopened'
  | 'reopenedAt'
  | 'cancelled'
  | 'statements'
  | 'tasks'
  | 'offers'
  | 'letters'
  | 'checks'
  | 'links'
  | 'attachments'
>;

/** How a complaint's handling stands when it enters the register: nothing has happened behind the desk yet. */
export const unhandled: Handled = {
  investigator: null,
  triage: untriaged,
  finding: null,
  waiting: null,
  closedAt: null,
  closing: null,
  reopened: 0,
  reopenedAt: null,
  cancelled: null,
  statements: [],
  tasks: [],
  offers: [],
  letters: [],
  checks: [],
  links: [],
  attachments: [],
};
