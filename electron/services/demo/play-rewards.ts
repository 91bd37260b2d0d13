import { incentiveId, instant } from '../../../shared/ids.ts';
import type { DemoDesk } from './demo-desk.ts';

/** The manager proposes a reward that no event does, and the director approves the oldest two and turns one down. */
export async function playRewards(desk: DemoDesk): Promise<void> {
  await desk.seat('Pavel Orlov');
  const people = await desk.ask('person.list', {});
  const person = people.find(({ name }) => name === 'Somchai Rattana')?.id;
  if (person === undefined) throw new Error('the sample desk has no second operator');
  const note = 'Stayed an hour longer until the courier was found';
  await desk.ask('incentive.propose', { entry: incentiveId.parse(desk.newId()), person, amount: 20_000, note, complaint: null });
  await desk.seat('Narong Srisuk');
  const { rows } = await desk.ask('incentive.list', { from: instant.parse(0), to: desk.inMinutes(1), state: 'proposed' });
  const [first, second, third] = rows.toReversed().map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error('the sample days earned too little');
  await desk.ask('incentive.approve', { entries: [first, second] });
  await desk.ask('incentive.reject', { entries: [third], reason: 'ลูกค้ายังไม่ได้รับของ' });
}
