import { addWorkingMinutes } from '../../shared/calendar/working-time.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Authority } from '../../shared/contract/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import { instant } from '../../shared/ids.ts';
import { approversFor, firstApprover } from '../../shared/remedy/approvers.ts';
import type { Approver, ApproverDraft } from '../components/approver-fields.tsx';
import { useAway } from './use-away.ts';
import { useDesk } from './desk-state.ts';
import { useMoments } from './use-moments.ts';
import { useNow } from './use-now.ts';
import { useShown } from './use-shown.ts';

interface Wanted {
  readonly me: Person;
  readonly amount: number;
  /** Granted on this complaint and to this customer before. */
  readonly authority: Authority | undefined;
  readonly draft: ApproverDraft;
}

const minutesToAnswer = 30;
const minuteMs = 60_000;

/** Who can approve a remedy, the lowest whose limit covers it first, answering within thirty working minutes (product.md 3.5). */
export function useApprover(complaint: Complaint, { me, amount, authority, draft }: Wanted): Approver {
  const moments = useMoments();
  const { dateTime } = useShown();
  const now = useNow(minuteMs);
  const catalogue = useDesk((known) => known.catalogue);
  const people = useDesk((known) => known.people);
  const limits = catalogue?.limits ?? [];
  const usual = catalogue?.categories.find((one) => one.id === complaint.category)?.manager ?? null;
  const spent = { onComplaint: authority?.spentHere ?? 0, onCustomer: authority?.spent ?? 0 };
  const candidates = approversFor(complaint, { me, people, limits });
  const first = firstApprover(candidates, { amount, spent, limits, usual });
  const by = catalogue === undefined ? undefined : addWorkingMinutes(now, minutesToAnswer, catalogue.hours);
  // Rounded up: the minute that is shown is never sooner than thirty minutes from now.
  const suggested = by === undefined ? '' : dateTime(instant.parse(Math.ceil(by / minuteMs) * minuteMs));
  const text = draft.answerBy === '' ? suggested : draft.answerBy;
  const read = moments.read(text);
  const chosen = { to: draft.to ?? first?.id ?? null, answerBy: read.at };
  const away = useAway({ person: chosen.to, until: read.at, able: (one) => candidates.includes(one) });
  return { people: candidates, text, read, chosen, away };
}
