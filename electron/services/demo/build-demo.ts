import type { Role } from '../../../shared/access.ts';
import { catalogueId, type ComplaintId, draftId, type EmployeeId, importId } from '../../../shared/ids.ts';
import type { SecretStore } from '../../store/secret-store.ts';
import type { World } from '../open-desk.ts';
import { type DemoDesk, openDemoDesk } from './demo-desk.ts';
import { generatedRegister } from './generated-register.ts';
import { playAbsence } from './play-absence.ts';
import { playCall } from './play-call.ts';
import { playCustomers } from './play-customers.ts';
import { playFollowUp } from './play-follow-up.ts';
import { playHandling } from './play-handling.ts';
import { playLessons } from './play-lessons.ts';
import { playRewards } from './play-rewards.ts';
import { type SampleCall, sampleCalls } from './sample-calls.ts';
import { samplePeople, sampleSite } from './sample-people.ts';

/** How to come in at the sample desk. */
export interface SampleSignIn {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

const hour = 60;
const day = 24 * hour;
const mostRows = 2000;

/**
 * Fills an empty folder with a desk in the middle of its day: people, products, a register of 2,000 older complaints (the one given,
 * else made up), and calls, promises, hand-overs and missed calls of the last two days, all through the requests a window makes. It is
 * closed again when the sign-ins are given; a refusal on the way is a bug.
 */
export async function buildDemo(
  folder: string,
  { secrets, world, register }: { readonly secrets: SecretStore; readonly world: World; readonly register?: string | undefined },
): Promise<readonly SampleSignIn[]> {
  const desk = await openDemoDesk(folder, secrets, world);
  try {
    desk.at(3 * day);
    await desk.ask('desk.setUp', { ...sampleSite, people: samplePeople.map((one) => ({ ...one, roles: [...one.roles] })) });
    const manager = await furnish(desk);
    await bringIn(desk, register ?? generatedRegister(world.now()));
    await playLessons(desk);
    await playDays(desk, manager);
  } finally {
    await desk.close();
  }
  return samplePeople.map(({ name, roles, password }) => ({ name, roles, password }));
}

const sold = [
  {
    code: 'L-6',
    name: 'Cup set "Lotus"',
    price: 45_000,
    warrantyMonths: 12,
    warrantyPromise: 'A cup that breaks in normal use within a year is replaced without a question.',
  },
  {
    code: 'N-2',
    name: 'Kettle "Nam"',
    price: 129_000,
    warrantyMonths: 24,
    warrantyPromise: 'Leaks and electrical defects within two years: repair, exchange or money back, as you choose.',
  },
  {
    code: 'D-1',
    name: 'Lamp "Dao"',
    price: 89_000,
    warrantyMonths: 12,
    warrantyPromise: 'Defects of make within a year: repair or exchange. Broken glass is not covered.',
  },
] as const;

/** What the shop sells, and which complaints the manager decides; gives the manager. */
async function furnish({ ask, seat, newId }: DemoDesk): Promise<EmployeeId> {
  await seat('Adam Keys');
  const people = await ask('person.list', {});
  const manager = people.find((one) => one.name === 'Pavel Orlov')?.id;
  if (manager === undefined) throw new Error('the sample desk has no manager');
  for (const product of sold) await ask('product.save', { id: catalogueId.parse(newId()), ...product, active: true });
  const { categories } = await ask('catalogue.read', {});
  for (const category of categories) if (category.code !== 'OTHER') await ask('category.save', { ...category, manager });
  return manager;
}

/** The older complaints, imported as an administrator would. */
async function bringIn({ ask, newId, seat }: DemoDesk, register: string): Promise<void> {
  await seat('Pavel Orlov');
  const bytes = new TextEncoder().encode(firstRows(register));
  const id = importId.parse(newId());
  await ask('import.begin', { import: id, name: 'older-complaints.csv', bytes: bytes.length });
  const piece = 96 * 1024;
  for (let index = 0; index * piece < bytes.length; index++)
    await ask('import.piece', { import: id, index, base64: inBase64(bytes.subarray(index * piece, (index + 1) * piece)) });
  const { mapping } = await ask('import.preview', { import: id });
  await ask('import.run', { import: id, mapping });
  for (;;) {
    const { state } = await ask('import.progress', { import: id });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`the sample register is ${state}`);
    await new Promise((resume) => {
      setTimeout(resume, 20);
    });
  }
}

/** The heading and the first 2,000 lines behind it. */
const firstRows = (register: string): string =>
  `${register
    .split('\n')
    .slice(0, mostRows + 1)
    .join('\n')
    .trimEnd()}\n`;

const inBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The last two days: the calls in their order, the manager's answer, a card left unfinished, two calls nobody took. */
async function playDays(desk: DemoDesk, manager: EmployeeId): Promise<void> {
  const asked: ComplaintId[] = [];
  const played: ComplaintId[] = [];
  let seated: SampleCall['operator'] | undefined;
  for (const sample of sampleCalls) {
    desk.at(sample.minutesAgo);
    if (seated !== sample.operator) await desk.seat(sample.operator);
    seated = sample.operator;
    const complaint = await playCall(desk, sample, manager);
    played.push(complaint);
    if (sample.act.kind === 'handOver') asked.push(complaint);
  }
  desk.at(90);
  await desk.seat('Pavel Orlov');
  await answerFirst(desk, asked[0]);
  await playHandling(desk, played);
  desk.at(70);
  await playFollowUp(desk);
  await playCustomers(desk, 52);
  desk.at(50);
  await playRewards(desk);
  desk.at(45);
  await playAbsence(desk);
  desk.at(40);
  await desk.seat('Irina Orlova');
  await leaveUnfinished(desk);
  desk.at(35);
  await desk.ringInVain('+79161234567', 'Anna Petrova');
  desk.at(15);
  await desk.ringInVain('0891112233', '');
  desk.at(0);
  await desk.ask('session.signOut', {});
}

/** The manager takes the first hand-over and grants the refund. */
async function answerFirst({ ask, inMinutes }: DemoDesk, complaint: ComplaintId | undefined): Promise<void> {
  if (complaint === undefined) throw new Error('the sample days have no hand-over');
  const { complaint: read } = await ask('complaint.read', { complaint });
  const [handedOver] = read.escalations;
  if (handedOver === undefined) throw new Error('nobody was asked');
  await ask('complaint.take', { complaint, escalation: handedOver.id });
  await ask('complaint.answer', {
    complaint,
    escalation: handedOver.id,
    answer: 'approved',
    text: 'Полный возврат: чайник с браком. Извинитесь от моего имени.',
    tellBy: inMinutes(2 * hour),
    remedy: { type: 'refund', text: 'Возврат полной стоимости чайника', amount: 129_000 },
  });
}

const leaveUnfinished = ({ ask, newId }: DemoDesk): Promise<null> =>
  ask('draft.save', {
    draft: draftId.parse(newId()),
    body: {
      card: {
        caller: { phone: '+7 926 555-01-23', state: 'calm' },
        case: { essence: 'Не приходит письмо с подтверждением заказа, проверил' },
      },
    },
  });
