import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ErasuresTab } from '../../../../renderer/screens/settings/erasures-tab.tsx';
import type { ErasureRow } from '../../../../shared/contract/erasure.ts';
import { customerId, erasureId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { friday, idNumber, irina, pavel } from '../../../helpers/window-things.ts';

const asked: ErasureRow = {
  erasure: {
    id: erasureId.parse(idNumber(1)),
    customer: customerId.parse(idNumber(2)),
    ground: 'consentWithdrawn',
    askedBy: pavel.id,
    askedAt: friday('09:05'),
    dueAt: friday('23:59'),
    state: 'asked',
    decidedBy: null,
    decidedAt: null,
    doneAt: null,
    customers: [],
  },
  cases: ['BKK-2026-A-0001-7'],
  here: null,
};
const done: ErasureRow = {
  ...asked,
  erasure: {
    ...asked.erasure,
    id: erasureId.parse(idNumber(3)),
    state: 'done',
    decidedBy: irina.id,
    decidedAt: friday('10:00'),
    doneAt: friday('10:00'),
  },
  here: { at: friday('10:01'), counts: { complaint: 2, customer: 1, timeline: 9 } },
};

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'erasure.list': () => [asked, done], 'customer.erase': () => null, 'customer.dropErase': () => null });
});

it('is confirmed by a second person with their password, by keyboard alone, and is then a record without a name', async () => {
  await show(<ErasuresTab />, { roles: ['admin'] });
  await expect.element(page.getByText('BKK-2026-A-0001-7').first()).toBeVisible();
  await expect.element(page.getByText(/12 entries emptied/u)).toBeVisible();
  await page.getByRole('button', { name: 'Confirm the erasure' }).click();
  await expect.element(page.getByLabelText(/^Your password/u)).toHaveFocus();
  await userEvent.keyboard('my password{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('customer.erase')).toEqual([{ erasure: asked.erasure.id, confirm: 'my password' }]);
});

it('may be dropped', async () => {
  await show(<ErasuresTab />, { roles: ['admin'] });
  await page.getByRole('button', { name: 'Not to be' }).click();
  await expect.poll(() => fakeDesk.asked('customer.dropErase')).toEqual([{ erasure: asked.erasure.id }]);
});

it.each(languages)('reads well in %s', async (language) => {
  const { container } = await show(<ErasuresTab />, { roles: ['admin'], language });
  await expect.element(page.getByText('BKK-2026-A-0001-7').first()).toBeVisible();
  expect((await axe.run(container)).violations).toEqual([]);
});
