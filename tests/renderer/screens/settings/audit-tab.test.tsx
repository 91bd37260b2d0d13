import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { AuditTab } from '../../../../renderer/screens/settings/audit-tab.tsx';
import type { Output } from '../../../../shared/contract/contract.ts';
import { friday, idNumber, irina, lateParcel, pavel } from '../../../helpers/window-things.ts';

beforeEach(() => fakeDesk.fresh());

it('shows a broken audit chain as such', async () => {
  fakeDesk.answers({ 'audit.read': () => ({ rows: [], intact: false, brokenAt: 7 }) });
  await show(<AuditTab />, { roles: ['admin'] });
  await expect.element(page.getByText(/broken at entry 7/u)).toBeVisible();
});

const aRow = (seq: number, told: Partial<Output<'audit.read'>['rows'][number]>): Output<'audit.read'>['rows'][number] => ({
  seq,
  at: friday('09:05'),
  actor: pavel.id,
  act: 'category.save',
  object: 'category',
  objectId: lateParcel,
  named: null,
  fields: ['words', 'manager'],
  ...told,
});

const linesShown = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].slice(2).map(({ textContent }) => textContent));

it.each([
  ['en', ['Pavel Orlov', 'Category saved', 'Late delivery', 'other words, hand-overs go to'], 'a new entry', 'the desk itself'],
  ['ru', ['Pavel Orlov', 'Категория сохранена', 'Опоздание доставки', 'другие слова, кому передаётся'], 'новая запись', 'сама программа'],
  ['th', ['Pavel Orlov', 'บันทึกประเภทเรื่อง', 'ส่งช้า', 'คำอื่น, ส่งต่อถึง'], 'รายการใหม่', 'ตัวโปรแกรม'],
] as const)('tells the audit in words, in %s, and one of a newer program by its code', async (language, saved, isNew, itself) => {
  const rows = [
    aRow(4, { act: 'stock.countAgain', object: 'stock', objectId: 's', fields: ['shelfLife'] }),
    aRow(3, {}),
    aRow(2, { act: 'complaint.register', object: 'complaint', objectId: 'c', named: 'BKK-2026-A-0001-7', fields: ['id', 'number'] }),
    aRow(1, { actor: null, act: 'session.signInFailed', object: 'person', objectId: irina.id, fields: [] }),
  ];
  fakeDesk.answers({ 'audit.read': () => ({ rows, intact: true, brokenAt: null }) });
  await show(<AuditTab />, { roles: ['admin'], language });
  await expect.poll(linesShown).toHaveLength(4);
  const [newer, category, complaint, failed] = linesShown();
  expect(newer).toEqual(['Pavel Orlov', 'Stock count again', '', 'Shelf life']);
  expect(category).toEqual(saved);
  expect(complaint?.slice(2)).toEqual(['BKK-2026-A-0001-7', isNew]);
  expect([failed?.[0], failed?.[2]]).toEqual([itself, 'Irina']);
  expect(page.getByRole('row').nth(2).element().textContent).toContain('09:05'); // of the site, UTC+7
});

it('narrows the audit to a person and a day of the site, and goes back page by page', async () => {
  const rows = Array.from({ length: 100 }, (_, place) => aRow(300 - place, { objectId: idNumber(place) }));
  fakeDesk.answers({ 'audit.read': () => ({ rows, intact: true, brokenAt: null }) });
  await show(<AuditTab />, { roles: ['admin'] });
  await page.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: 'Irina' }).click();
  await page.getByLabelText('From').fill('2026-11-20');
  await page.getByRole('button', { name: 'Older entries' }).click();
  await expect
    .poll(() => fakeDesk.asked('audit.read').at(-1))
    .toEqual({ actor: irina.id, from: Date.parse('2026-11-20T00:00:00+07:00'), before: 201, rows: 100 });
  await page.getByRole('button', { name: 'Newest entries' }).click();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => fakeDesk.asked('audit.read').at(-1)).toEqual({ rows: 100 });
});
