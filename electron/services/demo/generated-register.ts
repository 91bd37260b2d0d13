import type { Instant } from '../../../shared/ids.ts';

const rows = 2000;
const days = 200;
/** The newest row is this many days old: the sample days themselves come after it. */
const newest = 4;
const dayMs = 86_400_000;

const stories = [
  ['Delivery late or missing', 'The parcel came three days late and nobody called.'],
  ['Delivery late or missing', 'Посылку обещали во вторник, привезли в пятницу.'],
  ['Delivery late or missing', 'พัสดุมาช้ากว่ากำหนดสามวัน ไม่มีใครแจ้ง'],
  ['Goods damaged on the way', 'The box was open and one cup was broken.'],
  ['Goods damaged on the way', 'Коробка помята, внутри разбита крышка.'],
  ['Defective product', 'The kettle switches off before the water boils.'],
  ['Defective product', 'กาน้ำรั่วตั้งแต่วันแรกที่ใช้'],
  ['Wrong bill or charged twice', 'Charged twice for one order.'],
  ['Wrong bill or charged twice', 'В счёте доставка указана два раза.'],
  ['Refund not received', 'The refund was promised two weeks ago.'],
  ['Behaviour of staff', 'Продавец отвечал грубо и не стал слушать.'],
  ['Behaviour of staff', 'พนักงานพูดจาไม่สุภาพกับลูกค้า'],
  ['Long wait, nobody answers', 'Waited twenty minutes on the line, then it was cut.'],
  ['Website or app', 'Сайт не принимает оплату картой.'],
  ['Warranty or exchange refused', 'The shop did not want to see the warranty card.'],
] as const;

const products = ['Cup set "Lotus"', 'Kettle "Nam"', 'Lamp "Dao"', 'Tray "Bua"', ''] as const;
const outcomes = [
  'Closed with explanation',
  'Closed with refund',
  'Closed with exchange',
  'Closed with explanation',
  'In progress',
] as const;

/** A made-up register of 2,000 complaints of the last 200 days, the same for the same seed; for a desk that has no real one to show. */
export function generatedRegister(now: Instant, seed = 1): string {
  const next = dice(seed);
  const lines = Array.from({ length: rows }, (_, place) => {
    const at = new Date(now - (newest + Math.floor(next() * days)) * dayMs).toISOString().slice(0, 10);
    const [category, story] = pick(stories, next());
    return [`G-${place + 1}`, at, category, pick(products, next()), story, pick(outcomes, next())].map(quoted).join(',');
  });
  return ['Complaint ID,Date received,Category,Product,Description,Outcome', ...lines, ''].join('\n');
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** `chance` is from 0 up to, not including, 1. */
function pick<Kind>(from: readonly Kind[], chance: number): Kind {
  const picked = from[Math.floor(chance * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** Park and Miller's generator: even enough for sample rows, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
