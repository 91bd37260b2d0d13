import type { Answer } from '../../../shared/contract/answer.ts';
import type { Input, MethodName, Output } from '../../../shared/contract/contract.ts';
import { type EmployeeId, type Instant, instant } from '../../../shared/ids.ts';
import type { SecretStore } from '../../store/secret-store.ts';
import { dispatch } from '../dispatch.ts';
import { keepMissed } from '../keep-missed.ts';
import { closeDesk } from '../leave-seat.ts';
import { openDesk, type World } from '../open-desk.ts';
import { createRingBook } from '../ring-book.ts';
import { type SampleName, samplePeople } from './sample-people.ts';

/** A desk whose sample days are played: through the same door as every request, with the clock set to when it happened. */
export interface DemoDesk {
  readonly ask: <Name extends MethodName>(method: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Sets the clock this many minutes before now. */
  readonly at: (minutesAgo: number) => Instant;
  readonly inMinutes: (minutes: number) => Instant;
  readonly newId: () => string;
  readonly seat: (name: SampleName) => Promise<EmployeeId>;
  /** The telephone rings, and nobody takes it. */
  readonly ringInVain: (number: string, name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const minute = 60_000;

/** Opens an empty folder as a desk of sample days; its clock and its telephone are its own. */
export async function openDemoDesk(folder: string, secrets: SecretStore, world: World): Promise<DemoDesk> {
  const today = world.now();
  let clock = today;
  const now = () => clock;
  const rings = createRingBook({ now, newId: world.newId, changed: () => undefined });
  const telephone = { ...world.telephone, rings };
  const desk = await openDesk(folder, secrets, { ...world, now, telephone, announce: () => undefined });
  const ask = async <Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> => {
    // Dispatch has read the answer with the schema of this very method; which one it was is lost to its type.
    const answer = await (dispatch(desk, { method, input }) as Promise<Answer<Name>>);
    if (!answer.ok) throw new Error(`the sample desk refused ${method}: ${answer.refusal.code}`);
    return answer.value;
  };
  return {
    ask,
    at: (minutesAgo) => (clock = instant.parse(today - minutesAgo * minute)),
    inMinutes: (minutes) => instant.parse(today + minutes * minute),
    newId: world.newId,
    seat: async (name) => {
      const { people } = await ask('desk.state', {});
      const person = people.find((one) => one.name === name);
      const known = samplePeople.find((one) => one.name === name);
      if (person === undefined || known === undefined) throw new Error(`nobody at the sample desk is called ${name}`);
      await ask('session.signIn', { person: person.id, password: known.password });
      return person.id;
    },
    ringInVain: async (number, name) => {
      rings.hear({ event: 'ring', number, name, key: null });
      rings.hear({ event: 'end', number, name, key: null });
      await keepMissed(desk);
    },
    close: () => closeDesk(desk),
  };
}
