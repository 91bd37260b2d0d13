import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { anEscalation, aShownComplaint, friday, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Delivery } from '../../../../shared/contract/sync.ts';
import { instant } from '../../../../shared/ids.ts';
import { Delivered } from '../../../../renderer/screens/case/delivered.tsx';

const { id: complaint } = aShownComplaint();
const asked = anEscalation({ to: pavel.id });

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'sync.state': () => ({ state: { kind: 'inStep', at: friday('10:00') }, headOffice: null }) });
});

const ago = (ms: number) => instant.parse(Date.now() - ms);

it.each<[string, Delivery, RegExp]>([
  ['it waits here, and whom to phone', { reached: 'nobody' }, /Not at head office yet\. Tell them by phone, extension 204\./u],
  [
    'head office has it where nothing is known of the other desk',
    { reached: 'headOffice', theirDesk: 'unknown', seenAt: null },
    /Head office has it\.$/u,
  ],
  [
    'whom it is for has never been at a desk',
    { reached: 'headOffice', theirDesk: 'none', seenAt: null },
    /Head office has it, but Pavel Orlov has not been at any desk yet\. Tell them by phone/u,
  ],
  [
    'a desk at work will have it in a moment',
    { reached: 'headOffice', theirDesk: 'not', seenAt: ago(0) },
    /on its way to the desk of Pavel Orlov\.$/u,
  ],
  [
    'the other desk is off, since when, and whom to phone',
    { reached: 'headOffice', theirDesk: 'not', seenAt: ago(600_000) },
    /the desk of Pavel Orlov does not: last contact .*extension 204/u,
  ],
  ['it is on the desk', { reached: 'theirDesk' }, /On the desk of Pavel Orlov/u],
])('says that %s', async (_what, delivery, words) => {
  fakeDesk.answers({ 'sync.delivery': () => delivery });
  await show(<Delivered complaint={complaint} asked={asked} />);
  await expect.element(page.getByText(words)).toBeVisible();
  expect(fakeDesk.asked('sync.delivery')[0]).toEqual({ complaint, escalation: asked.id });
});

it('says nothing at a desk that stands alone, and asks nothing', async () => {
  fakeDesk.answers({ 'sync.state': () => ({ state: { kind: 'alone' }, headOffice: null }) });
  await show(<Delivered complaint={complaint} asked={asked} />);
  await expect.poll(() => fakeDesk.asked('sync.state').length).toBe(1);
  expect(fakeDesk.asked('sync.delivery')).toEqual([]);
  expect(page.getByText(/head office/iu).query()).toBeNull();
});
