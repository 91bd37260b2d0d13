import { dayAfter, siteDay } from '../../../shared/calendar/site-day.ts';
import type { CustomerText } from '../../../shared/customer/customer-card.ts';
import { warrantyEnd } from '../../../shared/customer/purchase.ts';
import type { FlagKind } from '../../../shared/customer/flag.ts';
import { customerFlagId, type CustomerId, purchaseId } from '../../../shared/ids.ts';
import type { DemoDesk } from './demo-desk.ts';
import { sampleSite } from './sample-people.ts';

/** What the desk has learnt of a caller. */
interface KnownCaller {
  /** A number of theirs, as it is searched. */
  readonly number: string;
  readonly card: Partial<CustomerText>;
  readonly flags: readonly { readonly kind: FlagKind; readonly note: string; readonly days: number | null }[];
  /** The product of the catalogue, the receipt, and how many days ago it was bought. */
  readonly bought: readonly { readonly product: string; readonly document: string; readonly daysAgo: number }[];
}

const knownCallers: readonly KnownCaller[] = [
  {
    number: '+79161234567',
    card: {
      email: 'anna.petrova@example.org',
      preferredChannel: 'sms',
      preferredTime: 'после 18:00',
      preferences: 'Любит подарочную упаковку; рада новинкам раньше других',
      consent: { data: true, recording: true, on: null },
    },
    flags: [{ kind: 'vip', note: 'Покупает каждый месяц и советует нас друзьям', days: null }],
    bought: [
      { product: 'Cup set "Lotus"', document: 'R-4417', daysAgo: 12 },
      { product: 'Lamp "Dao"', document: 'R-3120', daysAgo: 430 },
    ],
  },
  {
    number: '0812345678',
    card: { preferredChannel: 'phone', preferredTime: 'ช่วงเช้า', preferences: 'ชอบให้อธิบายช้า ๆ และทวนอีกครั้ง' },
    flags: [{ kind: 'vulnerable', note: 'อายุ 82 ปี หูไม่ค่อยได้ยิน พูดช้า ๆ และชัด ๆ', days: null }],
    bought: [],
  },
  {
    number: '89035550188',
    card: { preferredChannel: 'phone', averagePurchase: 350_000, identity: 'verified' },
    flags: [{ kind: 'careful', note: 'Кричала на курьера; говорить спокойно, ничего не обещать второпях', days: 30 }],
    bought: [{ product: 'Kettle "Nam"', document: 'R-4390', daysAgo: 9 }],
  },
];

/** What was written down of some callers: what they like, what to mind, what they bought with its warranty. */
export async function playCustomers(desk: DemoDesk, minutesAgo: number): Promise<void> {
  await desk.seat('Pavel Orlov');
  const today = siteDay(desk.at(minutesAgo), sampleSite.site.timeZone);
  for (const known of knownCallers) {
    const [found] = await desk.ask('customer.find', { text: known.number });
    if (found === undefined) throw new Error('a sample caller is not in the register');
    await write(desk, found.id, known);
    for (const { kind, note, days } of known.flags) {
      const until = days === null ? null : desk.inMinutes(days * 24 * 60);
      await desk.ask('customer.flag', { customer: found.id, flag: customerFlagId.parse(desk.newId()), text: { kind, note, until } });
    }
    for (const one of known.bought) await buy(desk, found.id, { ...one, boughtOn: dayAfter(today, -one.daysAgo) });
  }
}

async function write({ ask }: DemoDesk, customer: CustomerId, { card: learnt }: KnownCaller): Promise<void> {
  const { card } = await ask('customer.card', { customer });
  const { id: _id, createdAt: _at, createdBy: _by, mergedInto: _into, revision: seen, phones, ...said } = card;
  const text = { ...said, phones: phones.map(({ raw }, place) => ({ raw, preferred: place === 0 })), ...learnt };
  await ask('customer.save', { customer, seen, text });
}

async function buy(
  { ask, newId }: DemoDesk,
  customer: CustomerId,
  { product, document, boughtOn }: { readonly product: string; readonly document: string; readonly boughtOn: string },
): Promise<void> {
  const { products } = await ask('catalogue.read', {});
  const known = products.find((one) => one.name === product);
  if (known === undefined) throw new Error(`the sample desk sells no ${product}`);
  const warrantyUntil = warrantyEnd(boughtOn, known.warrantyMonths);
  const text = { productId: known.id, product, document, boughtOn, amount: known.price, warrantyUntil };
  await ask('customer.purchase', { customer, purchase: purchaseId.parse(newId()), seen: 0, text });
}
