import type { Action } from '../../shared/access.ts';
import type { CommandKind } from '../../shared/complaint/commands.ts';

/** Which permission each command needs, on this very complaint; the contract names the same ones for the door. */
export const complaintAction = {
  register: 'takeCall',
  measure: 'recordMeasure',
  promise: 'givePromise',
  movePromise: 'givePromise',
  contact: 'recordMeasure',
  solve: 'grantRemedy',
  refuse: 'decideVerdict',
  handOver: 'handOver',
  take: 'answerEscalation',
  answer: 'answerEscalation',
  correct: 'editComplaint',
  letter: 'draftLetter',
  signLetter: 'signLetter',
  weigh: 'weighComplaint',
  assign: 'assignComplaint',
  investigate: 'investigate',
  conclude: 'concludeInvestigation',
  wait: 'recordMeasure',
  resume: 'recordMeasure',
  sendBack: 'sendBack',
  close: 'closeComplaint',
  // A closed one takes a manager besides: the transition table says so.
  reopen: 'takeCall',
  cancel: 'cancelComplaint',
  restore: 'cancelComplaint',
  join: 'cancelComplaint',
  part: 'cancelComplaint',
  link: 'editComplaint',
  unlink: 'editComplaint',
} as const satisfies Readonly<Record<CommandKind, Action>>;
