import { untriaged } from '../../../shared/complaint/handling.ts';
import { type ComplaintId, workRecordId } from '../../../shared/ids.ts';
import type { DemoDesk } from './demo-desk.ts';
import { sampleCalls } from './sample-calls.ts';

const hour = 60;

/** What goes on after the calls: a double charge that is being looked into, a remedy above its proposer's limit, and a refusal that waits for its signature. */
export async function playHandling(desk: DemoDesk, played: readonly ComplaintId[]): Promise<void> {
  const of = (category: string): ComplaintId => {
    const found = played[sampleCalls.findIndex((one) => one.category === category)];
    if (found === undefined) throw new Error(`no sample call is about ${category}`);
    return found;
  };
  await lookInto(desk, of('BILL'));
  await proposeMore(desk, of('DEL-LATE'));
  await refuseInWriting(desk, of('WARRANTY'));
}

/** Somebody else than her own voice finds out what was charged: with that the receiver is asked what she heard; and she has a task. */
async function lookInto({ ask, at, seat, newId, inMinutes }: DemoDesk, complaint: ComplaintId): Promise<void> {
  at(88);
  const manager = await seat('Pavel Orlov');
  const { people } = await ask('desk.state', {});
  const receiver = people.find((one) => one.name === 'Irina Orlova')?.id;
  if (receiver === undefined) throw new Error('nobody took the call');
  await ask('complaint.weigh', {
    complaint,
    ...untriaged,
    weight: 'substantial',
    severity: 2,
    complexity: 'analysis',
    concerns: 'priceBilling',
  });
  await ask('complaint.investigate', { complaint, investigator: manager, text: '' });
  at(86);
  await ask('complaint.askTask', {
    complaint,
    task: workRecordId.parse(newId()),
    department: null,
    person: receiver,
    what: 'Send both charges of order 4398 to the bank',
    dueAt: inMinutes(26 * hour),
  });
}

/** More than the operator may give for a gift that came too late: the manager is asked. */
async function proposeMore({ ask, at, seat, newId, inMinutes }: DemoDesk, complaint: ComplaintId): Promise<void> {
  at(84);
  const { people } = await ask('desk.state', {});
  const manager = people.find((one) => one.name === 'Pavel Orlov')?.id;
  if (manager === undefined) throw new Error('nobody may approve');
  at(82);
  await seat('Irina Orlova');
  await ask('complaint.propose', {
    complaint,
    offer: workRecordId.parse(newId()),
    type: 'compensation',
    text: 'Вернуть стоимость доставки и половину цены набора',
    amount: 150_000,
    warrantyChecked: true,
    approval: { to: manager, answerBy: inMinutes(2 * hour), note: 'Подарок опоздал на праздник' },
  });
}

/** The lamp that fell: the refusal in his language, its result in the journal, up for the manager's signature (R121, R122). */
async function refuseInWriting({ ask, at, seat, newId }: DemoDesk, complaint: ComplaintId): Promise<void> {
  at(80);
  await seat('Somchai Rattana');
  const letter = workRecordId.parse(newId());
  await ask('letter.begin', { complaint, letter, kind: 'refusal', language: 'en', replaces: null });
  await ask('letter.result', { complaint, letter, text: 'Refused under warranty; a new glass at cost price accepted.' });
  await ask('letter.review', { complaint, letter });
}
