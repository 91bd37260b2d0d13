import type { Input } from '../../../shared/contract/contract.ts';
import { articleId, type CatalogueId, causeId, correctiveActionId, instant } from '../../../shared/ids.ts';
import type { DemoDesk } from './demo-desk.ts';

type Words = Pick<Input<'knowledge.write'>['text'], 'title' | 'problem' | 'solution'>;

/** What put such complaints right before, by the category it is for. */
const lessons: readonly (Words & { readonly code: string; readonly approved: boolean })[] = [
  {
    code: 'DEL-DAMAGE',
    title: 'One cup of a set came broken',
    problem: 'The box was opened or dented on the way and one cup of the set is broken.',
    solution: 'Ask for a photo, send the one cup the same day at our cost. Nothing has to come back. Tell the day it arrives.',
    approved: true,
  },
  {
    code: 'DEL-LATE',
    title: 'Курьер опоздал на день и больше',
    problem: 'Заказ обещали к определённому дню, курьер не приехал и не позвонил.',
    solution: 'Извиниться, узнать у службы доставки точный час и назвать его клиенту. Вернуть стоимость доставки без заявления.',
    approved: true,
  },
  {
    code: 'GOODS-DEFECT',
    title: 'กาน้ำไฟฟ้ารั่วที่ฐาน',
    problem: 'กาน้ำไฟฟ้ามีน้ำรั่วออกจากฐานหลังใช้ไม่กี่สัปดาห์',
    solution: 'ให้หยุดใช้ทันที เปลี่ยนเครื่องใหม่ตามการรับประกันสองปี ส่งคนไปรับเครื่องเดิมที่บ้าน',
    approved: true,
  },
  {
    code: 'DEL-WRONG',
    title: 'A lid of another colour',
    problem: 'The set came with the lid of another set.',
    solution: 'Send the right lid; the wrong one may be kept.',
    approved: false,
  },
];

const day = 24 * 60;

/** What the desk has learnt by now: articles in three languages, one of them still a draft, and a cause with what is done against it. */
export async function playLessons(desk: DemoDesk): Promise<void> {
  const { categories } = await desk.ask('catalogue.read', {});
  const of = (code: string): CatalogueId | null => categories.find((one) => one.code === code)?.id ?? null;
  for (const { code, approved, ...words } of lessons) {
    await desk.seat(approved ? 'Pavel Orlov' : 'Irina Orlova');
    const id = articleId.parse(desk.newId());
    const text = { ...words, quickFix: approved, appliesTo: { product: null, category: of(code), claimType: null } };
    const { revision } = await desk.ask('knowledge.write', { article: id, source: null, seen: 0, text });
    if (approved) await desk.ask('knowledge.approve', { article: id, seen: revision });
  }
  await actAgainst(desk, of('DEL-LATE'));
}

/** Late couriers: a new agreement that is done and not checked yet, and a training that should have been done yesterday. */
async function actAgainst(desk: DemoDesk, category: CatalogueId | null): Promise<void> {
  const manager = await desk.seat('Pavel Orlov');
  const before = desk.at(3 * day);
  const cause = causeId.parse(desk.newId());
  const rule = { category, product: null, causeType: null };
  await desk.ask('cause.save', { cause, seen: 0, text: { title: 'The courier firm comes late', rule, owner: manager }, complaints: [] });
  const plan = { responsible: manager, dueAt: instant.parse(before + 2 * day * 60_000), checkAt: desk.inMinutes(56 * day) };
  const agreement = correctiveActionId.parse(desk.newId());
  const planned = { cause, seen: 0 };
  await desk.ask('action.plan', {
    action: agreement,
    ...planned,
    plan: { ...plan, kind: 'supplier', what: 'Agree on two-hour windows with the courier firm' },
  });
  const training = correctiveActionId.parse(desk.newId());
  await desk.ask('action.plan', {
    action: training,
    ...planned,
    plan: { ...plan, kind: 'training', what: 'Show the packers how to label fragile goods' },
  });
  desk.at(2 * day);
  await desk.ask('action.finish', { action: agreement, text: 'Signed, from Monday on' });
}
