import { assertNever } from '../result.ts';
import { awaitsCheck } from '../satisfaction/awaits-check.ts';
import { type Complaint, openPromise } from './complaint.ts';
import { isOpen as isOpenState } from './states.ts';

export const openPoints = ['name', 'contact', 'product', 'decision', 'promise', 'measure', 'cause', 'satisfaction'] as const;
export type OpenPoint = (typeof openPoints)[number];

type Shown = Pick<Complaint, 'type' | 'state' | 'caller' | 'facts' | 'customer' | 'verdict'> & {
  readonly promiseDue: number | null;
  readonly measured: boolean;
  /** An investigation or the closing form named it. */
  readonly causeType: string | null;
  /** It was solved here, and the customer was not asked yet whether they are content. */
  readonly toBeAsked: boolean;
};

/** What a supervisor should still see filled on this complaint; nothing of it ever keeps anyone from registering (ux.md 0.2). */
export function openPointsOf(shown: Shown): readonly OpenPoint[] {
  return openPoints.filter((point) => isOpen(point, shown));
}

/** The same for a complaint read whole. */
export const openPointsOfComplaint = (complaint: Complaint): readonly OpenPoint[] =>
  openPointsOf({
    ...complaint,
    promiseDue: openPromise(complaint)?.dueAt ?? null,
    measured: complaint.measures.length > 0,
    causeType: complaint.finding?.causeType ?? null,
    toBeAsked: awaitsCheck(complaint) !== undefined,
  });

function isOpen(point: OpenPoint, { type, state, caller, facts, ...shown }: Shown): boolean {
  const named = type === 'complaint';
  const resolved = state === 'resolved' || state === 'closed';
  switch (point) {
    case 'name':
      return named && shown.customer === null && !filled(caller.name);
    case 'contact':
      return named && shown.customer === null && !filled(caller.phone) && !filled(facts.replyAddress);
    case 'product':
      return facts.productId === undefined && !filled(facts.product);
    case 'decision':
      return shown.verdict === null && facts.justified === undefined;
    case 'promise':
      return named && isOpenState({ state }) && shown.promiseDue === null;
    case 'measure':
      return resolved && !shown.measured;
    case 'cause':
      // What was not justified has no cause of ours (R117).
      return resolved && shown.verdict !== 'no' && shown.causeType === null && !filled(facts.rootCause);
    case 'satisfaction':
      return named && shown.toBeAsked && facts.satisfaction === undefined;
    default:
      return assertNever(point);
  }
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
