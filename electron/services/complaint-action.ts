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
} as const satisfies Readonly<Record<CommandKind, Action>>;
