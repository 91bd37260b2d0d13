import { instant } from '../../../shared/ids.ts';
import type { DemoDesk } from './demo-desk.ts';

const day = 24 * 60;

/** Somchai goes on leave in two days and names Irina to keep his promises meanwhile. */
export async function playAbsence({ ask, seat, inMinutes }: DemoDesk): Promise<void> {
  const person = await seat('Somchai Rattana');
  const deputy = (await ask('person.list', {})).find((one) => one.name === 'Irina Orlova')?.id ?? null;
  const from = inMinutes(2 * day);
  await ask('absence.set', { person, absentFrom: from, absentTo: instant.parse(from + 5 * day * 60_000), deputy });
}
