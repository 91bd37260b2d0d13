import { addWorkingMinutes } from '../../shared/calendar/working-time.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import { type EmployeeId, type Instant, instant } from '../../shared/ids.ts';
import { approversFor, firstApprover } from '../../shared/remedy/approvers.ts';
import { spentOn } from '../../shared/remedy/grant.ts';
import { useDesk } from './desk-state.ts';
import { type Moments, useMoments } from './use-moments.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

/** Whom one asks and until when, as it is being written; nothing written yet stands for the suggestion. */
export interface ApproverDraft {
  readonly to: EmployeeId | null;
  readonly answerBy: string;
}

interface Wanted {
  readonly me: Person;
  readonly amount: number;
  /** Granted to this customer before, over all complaints. */
  readonly spent: number;
  readonly draft: ApproverDraft;
}

export interface Approver {
  readonly people: readonly Person[];
  readonly text: string;
  readonly moments: Moments;
  readonly chosen: { readonly to: EmployeeId | null; readonly answerBy: Instant | undefined };
}

const minutesToAnswer = 30;
const minuteMs = 60_000;

/** Who can approve a remedy, the lowest whose limit covers it first, answering within thirty working minutes (product.md 3.5). */
export function useApprover(complaint: Complaint, { me, amount, spent, draft }: Wanted): Approver {
  const moments = useMoments();
  const { dateTime, timeZone } = useShown();
  const now = useNow(minuteMs);
  const catalogue = useDesk((known) => known.catalogue);
  const people = useDesk((known) => known.people);
  const limits = catalogue?.limits ?? [];
  const usual = catalogue?.categories.find((one) => one.id === complaint.category)?.manager ?? null;
  const candidates = approversFor(complaint, { me, people, limits });
  const first = firstApprover(candidates, { amount, spent: spentOn(complaint, { spent }), limits, usual });
  const week = catalogue?.settings.workingWeek;
  const by = week === undefined ? undefined : addWorkingMinutes(now, minutesToAnswer, { week, timeZone });
  // Rounded up: the minute that is shown is never sooner than thirty minutes from now.
  const suggested = by === undefined ? '' : dateTime(instant.parse(Math.ceil(by / minuteMs) * minuteMs));
  const text = draft.answerBy === '' ? suggested : draft.answerBy;
  return { people: candidates, text, moments, chosen: { to: draft.to ?? first?.id ?? null, answerBy: moments.read(text).at } };
}
