import type { EmployeeId } from '../ids.ts';
import { isAnsweredInWriting, isWrittenAnswerOwed } from '../letter/written-answer.ts';
import { missingVoices } from '../investigation/missing-voices.ts';
import { isAsked } from '../satisfaction/is-asked.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { type Complaint, openEscalation, openPromise } from './complaint.ts';
import { type Deciding, isYours } from './deciding.ts';
import { isDecidedHighEnough } from './decided-high-enough.ts';
import { solverOf } from './solver.ts';
import { isSubject } from './subjects.ts';

/** What a guard asks besides the complaint. */
export type Asking = Pick<Deciding, 'who' | 'now' | 'person' | 'inPlaceOf' | 'timeZone' | 'settings'>;
type Guard = (complaint: Complaint, asking: Asking) => Refusal | undefined;

const unless = (fine: boolean, code: Refusal['code'], facts?: Refusal['facts']): Refusal | undefined =>
  fine ? undefined : because(code, facts);

const nameOf = ({ person }: Asking, id: EmployeeId | null): string => (id === null ? '' : (person(id)?.name ?? ''));

/** The conditions of product.md 3.3, each by its name: undefined when it holds, otherwise what is missing. */
export const guards = {
  /** Only what needs analysis, or weighs heavily, is investigated; everything else is solved on the call (R60). */
  heavyEnough: ({ triage }) => unless(triage.complexity !== 'noAnalysis' || triage.weight === 'substantial', 'tooLight'),
  investigatorNamed: ({ investigator }) => unless(investigator !== null, 'investigatorMissing'),
  /** The customer's voice and the one who finds out are two people (R98). */
  investigatorIsNotOwner: ({ investigator, owner }) => unless(investigator !== owner, 'ownerInvestigates'),
  /** E10. */
  investigatorIsNoSubject: (complaint, asking) =>
    unless(!isSubject(complaint, complaint.investigator), 'isSubject', {
      name: nameOf(asking, complaint.investigator),
      person: complaint.investigator ?? '',
    }),
  /** Nobody is left waiting without a named moment; a caller without a name is told nothing (R28, R86). */
  promiseGiven: (complaint) => unless(complaint.type === 'anonymousFeedback' || openPromise(complaint) !== undefined, 'promiseFirst'),
  youInvestigate: ({ investigator }, asking) =>
    unless(investigator !== null && isYours(asking, investigator, 'investigator'), 'notInvestigator', {
      name: nameOf(asking, investigator),
    }),
  /** The customer, whoever took it and everyone it is about were heard, or it says why not (R104, R105). */
  everyoneHeard,
  /** A complaint that was justified has a cause (R66, R109). */
  causeNamed: ({ verdict, finding }) => unless(verdict === 'no' || (finding !== null && finding.causeType !== null), 'causeMissing'),
  /** What was granted is carried out, and nobody is asked to approve something any more (R120). */
  remediesDone: ({ offers }) =>
    unless(!offers.some(({ state }) => state === 'awaitingApproval' || state === 'approved' || state === 'accepted'), 'remedyUnderWay'),
  /** Whoever was asked answers, or settles it in person. */
  nobodyElseAsked: (complaint, asking) => {
    const asked = openEscalation(complaint);
    if (asked === undefined || isYours(asking, asked.to, 'decider')) return undefined;
    return because('alreadyHandedOver', { to: asked.to, name: nameOf(asking, asked.to), answerBy: asked.answerBy });
  },
  /** What weighs heavily is judged by a manager, or by whoever tells the customer what a manager decided (product.md 3.4). */
  decidedHighEnough: (complaint, asking) => unless(isDecidedHighEnough(complaint, asking), 'managerDecides'),
  /** Nobody decides what is about them (E10). */
  notAboutYou: (complaint, { who }) => unless(!isSubject(complaint, who.id), 'isSubject', { name: who.name, person: who.id }),
  /** A written answer that is owed is signed and out of the house, its result in the journal before that; after reopening, a new one (R121, R122). */
  letterSent: (complaint) => {
    const letters = complaint.letters.filter(({ draftedAt }) => draftedAt >= (complaint.reopenedAt ?? 0));
    return unless(!isWrittenAnswerOwed(complaint) || isAnsweredInWriting({ letters }), 'letterNotSent');
  },
  customerAsked: (complaint, { timeZone }) => unless(isAsked(complaint, timeZone), 'customerNotAsked'),
  nothingPromised: (complaint) => unless(openPromise(complaint) === undefined, 'promiseStillOpen'),
  /** Four eyes on what weighs heavily: whoever solved it does not close it. */
  closerIsNotSolver: (complaint, { who }) =>
    unless(solverOf(complaint) !== who.id || (complaint.triage.severity < 3 && complaint.triage.weight === 'minor'), 'closerIsSolver'),
  withinReopenWindow: ({ closedAt }, { now, settings }) =>
    unless(closedAt === null || now <= closedAt + settings.reopenDays * dayMs, 'reopenTooLate', { days: settings.reopenDays }),
  withinUndoWindow: ({ cancelled }, { now }) =>
    unless(cancelled === null || now <= cancelled.at + undoDays * dayMs, 'restoreTooLate', { days: undoDays }),
} as const satisfies Readonly<Record<string, Guard>>;

export type GuardName = keyof typeof guards;

/** How long a cancelled or merged complaint can be put back as it was. */
export const undoDays = 30;
const dayMs = 86_400_000;

function everyoneHeard(complaint: Complaint, asking: Asking): Refusal | undefined {
  const [first] = missingVoices(complaint);
  if (first === undefined) return undefined;
  const { party, person } = first;
  return because('voiceMissing', { field: party, ...(party === 'subjectEmployee' ? { name: nameOf(asking, person) } : {}) });
}
