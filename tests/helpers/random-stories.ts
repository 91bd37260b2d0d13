import fc from 'fast-check';
import { isOfferCommand } from '../../shared/remedy/decide-offer.ts';
import { remedyTypes } from '../../shared/remedy/remedy.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { type Complaint, openEscalation, type TimelineEntry } from '../../shared/complaint/complaint.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { PayloadOf } from '../../shared/complaint/deciding.ts';
import { complaintId, escalationId, instant, promiseId } from '../../shared/ids.ts';
import { aComplaint, anApproval, anEscalation, anOffer, aPromise, aStatement, aTask, delivery, now, quality } from './a-complaint.ts';
import { aDeciding, cartridge } from './a-deciding.ts';
import { irina, olga, pavel, somchai, vera } from './a-person.ts';
import { checkArbitrary } from './check-arbitrary.ts';
import { investigationArbitraries } from './investigation-arbitraries.ts';
import { letterArbitraries } from './letter-arbitraries.ts';
import { attachmentArbitraries } from './attachment-arbitraries.ts';
import { lifecycleArbitraries } from './lifecycle-arbitraries.ts';
import { aMergedLink, lifecycleBeginnings, otherComplaint, givenBefore } from './lifecycle-beginnings.ts';
import { offerArbitraries } from './offer-arbitraries.ts';

const people = [irina, olga, pavel, somchai, vera];
const hourMs = 3_600_000;

/** Few ids and few texts on purpose: that is how the same thing is said twice, late or by the wrong person. */
const id = (kind: string) => fc.integer({ min: 1, max: 6 }).map((count) => `00000000-0000-7000-8000-0000000${kind}00${count}`);
const text = fc.constantFrom('', ' ', 'Called the courier', 'ไม่พบสินค้า', '“quoted” \u{1F600}');
const due = fc.integer({ min: -3, max: 48 }).map((hours) => instant.parse(now + hours * hourMs));
const promiseOf = {
  promise: id('0b').map((one) => promiseId.parse(one)),
  what: fc.constantFrom('answer', 'callback', 'refund'),
  text,
  dueAt: due,
  channel: fc.constantFrom('phone', 'none'),
} as const;
const promise = fc.record(promiseOf) as fc.Arbitrary<PayloadOf<'promise'>>;
const remedy = fc.record({ type: fc.constantFrom(...remedyTypes), text, amount: fc.constantFrom(0, 40_000, 300_000, 3_000_000) });
const verdict = fc.constantFrom('yes', 'no', 'unclear');
const reply = fc.constantFrom('accepted', 'accepted', 'declined', 'thinks', 'none');
const escalation = id('0f').map((one) => escalationId.parse(one));
const caller = fc.constantFrom({}, { name: 'Anna' }, { name: 'Anna', phone: '0812345678' }, { anonymous: true, name: 'Anna' });

const payloads: { readonly [Kind in Command['kind']]: fc.Arbitrary<unknown> } = {
  register: fc.record({ card: fc.record({ caller, case: fc.record({ essence: text, category: fc.constantFrom(delivery, quality) }) }) }),
  measure: fc.record({ text }),
  promise,
  movePromise: promise,
  contact: fc.record({
    result: fc.constantFrom('reached', 'noAnswer'),
    settles: fc.boolean(),
    text,
    next: fc.option(promise, { nil: undefined, freq: 1 }),
    told: fc.boolean(),
  }),
  solve: fc.record({ verdict, remedy, reply, measure: text, reason: fc.option(text, { nil: undefined }), warrantyChecked: fc.boolean() }),
  refuse: fc.record({ reason: text, alternative: text, reply, warrantyChecked: fc.boolean() }),
  handOver: fc.record({
    escalation,
    promise: promiseOf.promise,
    to: fc.constantFrom(...people.map((one) => one.id)),
    answerBy: due,
    reason: fc.constantFrom('aboveLimit', 'other'),
    text,
  }),
  take: fc.record({ escalation }),
  answer: fc.record({
    escalation,
    answer: fc.constantFrom('approved', 'otherOffer', 'refused', 'advice'),
    text,
    tellBy: due,
    promise: promiseOf.promise,
    remedy: fc.option(remedy, { nil: undefined }),
    alternative: fc.option(text, { nil: undefined }),
    warrantyChecked: fc.boolean(),
  }),
  correct: fc.record({
    seen: fc.integer({ min: 1, max: 12 }),
    caller,
    facts: fc.record({ place: text, justified: verdict }, { requiredKeys: [] }),
  }),
  ...lifecycleArbitraries,
  ...letterArbitraries,
  ...investigationArbitraries,
  ...offerArbitraries,
  check: checkArbitrary,
  ...attachmentArbitraries,
};

/** One random deed by a random person, some hours later. */
export const step = fc.constantFrom(...(Object.keys(payloads) as Command['kind'][])).chain((kind) =>
  fc.record({
    command: payloads[kind].map((payload) => ({ kind, complaint: complaintId.parse(aComplaint().id), payload }) as unknown as Command),
    who: fc.constantFrom(...people),
    hours: fc.constantFrom(0, 0, 0.5, 5),
    aimed: fc.boolean(),
  }),
);

interface Step {
  readonly command: Command;
  readonly who: Person;
  readonly hours: number;
  readonly aimed: boolean;
}

interface Told {
  readonly complaint: Complaint | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly at: number;
}

interface Outcome {
  readonly decision: ReturnType<typeof decide>;
  readonly command: Command;
  readonly who: Person;
}

type Check = (before: Told, after: Told, outcome: Outcome) => void;

/** Half of the time whoever was asked answers just what they were asked; chance alone would hardly ever hit it. */
function aimedAt(complaint: Complaint | undefined, one: Step): Step {
  if (complaint !== undefined && isOfferCommand(one.command)) return aimedAtOffer(complaint, one);
  const asked = complaint === undefined ? undefined : openEscalation(complaint);
  const who = people.find((person) => person.id === asked?.to);
  if (asked === undefined || who === undefined || (one.command.kind !== 'take' && one.command.kind !== 'answer')) return one;
  return { ...one, who, command: { ...one.command, payload: { ...one.command.payload, escalation: asked.id } } as Command };
}

const turnOf = { approve: 'awaitingApproval', present: 'approved', execute: 'accepted', dropOffer: 'approved' } as const;

/** The same for a remedy on its way: the next step is taken with an offer that waits for it, an approval by whoever is asked. */
function aimedAtOffer({ offers }: Complaint, one: Step): Step {
  const { kind } = one.command;
  if (!Object.hasOwn(turnOf, kind)) return one;
  const waits = offers.find(({ state }) => state === turnOf[kind as keyof typeof turnOf]);
  if (waits === undefined) return one;
  const who = kind === 'approve' ? people.find((person) => person.id === waits.approval?.to) : undefined;
  return { ...one, who: who ?? one.who, command: { ...one.command, payload: { ...one.command.payload, offer: waits.id } } as Command };
}

/** The other complaint as it stands when it is named: sometimes this one is joined into it already. */
const otherOf = ({ hours }: Step): Complaint => (hours === 0 ? otherComplaint : { ...otherComplaint, links: [aMergedLink] });

const asked = anEscalation();
const answered = anEscalation({ takenAt: now, answeredAt: now, answer: 'approved', answerText: 'Yes', tellBy: aPromise().dueAt });
const beginnings: readonly (Complaint | undefined)[] = [
  undefined,
  aComplaint(),
  aComplaint({ state: 'inWork', promises: [givenBefore] }),
  aComplaint({ state: 'inWork', promises: [givenBefore], escalations: [asked] }),
  aComplaint({ state: 'inWork', escalations: [{ ...asked, to: olga.id }] }),
  aComplaint({ state: 'inWork', promises: [givenBefore], escalations: [answered] }),
  aComplaint({ state: 'decisionPending', verdict: 'yes', statements: [aStatement()], tasks: [aTask()], offers: [anOffer()] }),
  aComplaint({
    state: 'inWork',
    verdict: 'yes',
    offers: [anOffer({ amount: 60_000, state: 'awaitingApproval', approval: anApproval() })],
  }),
  ...lifecycleBeginnings,
];

/** Tells a story of commands, one after another, and asks after each what must be true. */
export function telling(check: Check, runs: number): void {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25, size: 'max' }), fc.constantFrom(...beginnings), (steps, complaint) => {
      let told: Told = { complaint, timeline: [], at: now };
      for (const one of steps) {
        const { command, who, hours } = one.aimed ? aimedAt(told.complaint, one) : one;
        const at = told.at + hours * hourMs;
        const deciding = aDeciding({ who, now: instant.parse(at), timeline: told.timeline, product: cartridge, other: otherOf(one) });
        const outcome = decide(told.complaint, command, deciding);
        const after: Told = outcome.ok
          ? { complaint: outcome.value.complaint, timeline: [...told.timeline, ...outcome.value.entries], at }
          : { ...told, at };
        check(told, after, { decision: outcome, command, who });
        told = after;
      }
    }),
    { numRuns: runs },
  );
}
