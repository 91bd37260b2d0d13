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

async function says(delivery: Delivery, words: RegExp): Promise<void> {
  fakeDesk.answers({ 'sync.delivery': () => delivery });
  await show(<Delivered complaint={complaint} asked={asked} />);
  await expect.element(page.getByText(words)).toBeVisible();
  expect(fakeDesk.asked('sync.delivery')[0]).toEqual({ complaint, escalation: asked.id });
}
const ago = (ms: number) => instant.parse(Date.now() - ms);

it('says that it waits here, and whom to phone', () =>
  says({ reached: 'nobody' }, /Not at head office yet\. Tell them by phone, extension 204\./u));

it('says that head office has it where nothing is known of the other desk', () =>
  says({ reached: 'headOffice', theirDesk: 'unknown', seenAt: null }, /Head office has it\.$/u));

it('says that whom it is for has never been at a desk', () =>
  says(
    { reached: 'headOffice', theirDesk: 'none', seenAt: null },
    /Head office has it, but Pavel Orlov has not been at any desk yet\. Tell them by phone/u,
  ));

it('says that a desk at work will have it in a moment, and alarms nobody', () =>
  says({ reached: 'headOffice', theirDesk: 'not', seenAt: ago(5_000) }, /on its way to the desk of Pavel Orlov/u));

it('says that the other desk is off, since when, and whom to phone', () =>
  says({ reached: 'headOffice', theirDesk: 'not', seenAt: ago(600_000) }, /the desk of Pavel Orlov does not: last contact/u));

it('says that it is on the desk', () => says({ reached: 'theirDesk' }, /On the desk of Pavel Orlov/u));

it('says nothing at a desk that stands alone, and asks nothing', async () => {
  fakeDesk.answers({ 'sync.state': () => ({ state: { kind: 'alone' }, headOffice: null }) });
  await show(<Delivered complaint={complaint} asked={asked} />);
  await expect.poll(() => fakeDesk.asked('sync.state').length).toBe(1);
  expect(fakeDesk.asked('sync.delivery')).toEqual([]);
  expect(page.getByText(/head office/iu).query()).toBeNull();
});
