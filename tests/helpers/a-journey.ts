import { v7 } from 'uuid';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintView } from '../../shared/contract/complaint.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import {
  type CatalogueId,
  catalogueId,
  complaintId,
  type ComplaintId,
  escalationId,
  type Instant,
  instant,
  promiseId,
  workRecordId,
} from '../../shared/ids.ts';
import { onTestFinished } from 'vitest';
import { type AnOpenDesk, anOpenDesk } from './an-open-desk.ts';
import { sameAtHeadOffice } from './sync-model/same-at-head-office.ts';

const hourMs = 3_600_000;

/** Who works at the desk of every journey. */
const staff = {
  Irina: ['operator'],
  Somchai: ['operator'],
  Olga: ['supervisor'],
  Pavel: ['manager'],
  Vera: ['director'],
  Ada: ['admin'],
} as const;
export type Name = keyof typeof staff;

/** A complaint's way through a whole desk: every request goes through the door. */
export interface Journey {
  readonly desk: AnOpenDesk;
  /** Somebody does something, and it is granted. */
  readonly does: <M extends MethodName>(name: Name, method: M, input: Input<M>) => Promise<Output<M>>;
  /** Somebody tries, and the desk says no: with this code. */
  readonly refuses: <M extends MethodName>(name: Name, method: M, input: Input<M>) => Promise<string>;
  /** The case as this person sees it. */
  readonly reads: (name: Name, complaint: ComplaintId) => Promise<ComplaintView>;
  readonly idOf: (name: Name) => Complaint['owner'];
  readonly in: (hours: number) => Instant;
  /** So many hours go by; people go home and come back. */
  readonly pass: (hours: number) => void;
  readonly categoryId: CatalogueId;
}

export async function aJourney(): Promise<Journey> {
  const desk = await anOpenDesk(staff);
  // Whatever a journey tells, head office would have decided the same.
  onTestFinished(async () => {
    const { seat } = desk.desk;
    if (seat.kind !== 'nobody') await sameAtHeadOffice(seat.data.db);
  });
  let seated: Name | undefined;
  const sit = async (name: Name) => {
    if (seated === undefined) await desk.signIn(name);
    else takesTheSeat(desk, name);
    seated = name;
  };
  const asks = async <M extends MethodName>(name: Name, method: M, input: Input<M>) => {
    await sit(name);
    return desk.ask(method, input);
  };
  const does: Journey['does'] = async (name, method, input) => {
    const answer = await asks(name, method, input);
    if (!answer.ok) throw new Error(`${name}, ${method}: ${answer.refusal.code} ${JSON.stringify(answer.refusal.facts ?? {})}`);
    return answer.value;
  };
  const now = () => desk.desk.world.now();
  const { categories } = await does('Irina', 'catalogue.read', {});
  return {
    desk,
    does,
    refuses: async (name, method, input) => {
      const answer = await asks(name, method, input);
      if (answer.ok) throw new Error(`${name}, ${method}: not refused`);
      return answer.refusal.code;
    },
    reads: (name, complaint) => does(name, 'complaint.read', { complaint }),
    idOf: (name) => desk.people[name] as Complaint['owner'],
    in: (hours) => instant.parse(now() + hours * hourMs),
    pass: (hours) => desk.turnClock(hours * 60),
    categoryId: catalogueId.parse(categories[0]?.id),
  };
}

/** The next person sits down; their password was tried where signing in is told of, and costs seconds each time. */
function takesTheSeat({ desk, people }: AnOpenDesk, name: Name): void {
  const person = people[name];
  if (desk.seat.kind !== 'active' || person === undefined) throw new Error(`${name} cannot sit down`);
  desk.seat = { ...desk.seat, person };
}

export const aComplaintId = () => complaintId.parse(v7());
export const aPromiseId = () => promiseId.parse(v7());
export const aRecordId = () => workRecordId.parse(v7());
export const anEscalationId = () => escalationId.parse(v7());
export const aCatalogueId = () => catalogueId.parse(v7());

/** Anna Petrova complains, and Irina takes it down; name what differs. */
export async function annaComplains(journey: Journey, input: Partial<Input<'complaint.register'>['card']> = {}): Promise<ComplaintId> {
  const complaint = aComplaintId();
  const caller = { name: 'Anna Petrova', phone: '081 234 5678', state: 'irritated', ...input.caller } as const;
  const facts = { essence: 'The cup came broken', category: journey.categoryId, replyChannel: 'phone', ...input.case } as const;
  await journey.does('Irina', 'complaint.register', { complaint, card: { caller, case: facts } });
  return complaint;
}

/** The customer is asked whether they are content. */
export const asksAnna = (journey: Journey, complaint: ComplaintId, score: number, by: Name = 'Olga') =>
  journey.does(by, 'complaint.check', checkOf(complaint, score));

export const checkOf = (complaint: ComplaintId, score: number): Input<'complaint.check'> => ({
  complaint,
  check: aRecordId(),
  method: 'phone',
  result: 'scored',
  score,
  solved: score > 2 ? 'yes' : 'no',
  comment: score > 2 ? '' : 'Broken again',
  mood: null,
});

/** The cause that is named when nobody investigated. */
export const delivery = { causeType: 'delivery', faultSide: 'supplier', rootCause: 'The courier drops boxes' } as const;
