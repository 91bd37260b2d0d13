import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { idNumber, pavel } from '../../../helpers/window-things.ts';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { customerId, customerMergeId } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { CustomerScreen } from '../../../../renderer/screens/customer/customer-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';
import { aCustomerRecord, annaId } from '../../../helpers/a-customer-record.ts';

const home = { at: 'home' } as const;
const opened = async (how: Parameters<typeof show>[1] = {}) => {
  useScreen.setState({ screen: { at: 'customer', customer: annaId, back: home } });
  const shown = await show(<CustomerScreen customer={annaId} back={home} />, how);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return shown;
};
const press = (keys: string) => userEvent.keyboard(keys);

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'customer.card': () => aCustomerRecord() });
});

it('shows who it is, what to mind, what they bought and what happened, the newest first', async () => {
  await opened();
  await expect.element(page.getByRole('list', { name: 'Mind with this customer' }).first()).toMatchTextContent(/needs special care/u);
  await expect.element(page.getByText('Gift wrapping')).toBeVisible();
  await expect.element(page.getByText(/Cup set “Lotus” · R-17 .* warranty until/u)).toBeVisible();
  const lines = page.getByRole('region', { name: 'History' }).getByRole('listitem');
  await expect.element(lines.first()).toMatchTextContent(/given.*voucher/u);
  await expect.element(lines.last()).toMatchTextContent(/call.*06:41/u);
  await expect.element(page.getByRole('img', { name: /18 contacts and 6 complaints/u })).toBeVisible();
});

it('is changed by keyboard alone, with the revision that was seen', async () => {
  fakeDesk.answers({ 'customer.save': () => ({ revision: 5 }) });
  await opened();
  await press('{Alt>}1{/Alt}');
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
  await page.getByLabelText('Likes and wishes').fill('Tea, no coffee');
  await press('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('customer.save')[0]).toMatchObject({ seen: 4, text: { preferences: 'Tea, no coffee' } });
  await expect.element(page.getByText('Change the card')).toBeEnabled();
});

it('loses nothing that was typed: Esc leaves the form, and it is back when the form is', async () => {
  await opened();
  await press('{Alt>}1{/Alt}');
  await page.getByLabelText('Best time').fill('after six');
  await press('{Escape}');
  await press('{Alt>}1{/Alt}');
  await expect.element(page.getByLabelText('Best time')).toHaveValue('after six');
  await expect.element(page.getByText(/What you typed earlier is back/u)).toBeVisible();
  fakeDesk.answers({ 'customer.save': () => ({ revision: 5 }) });
  await press('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('customer.save').length).toBe(1);
});

it('brings two people’s changes together: what was typed stays, what only the other changed comes in, what both changed is shown', async () => {
  await opened();
  await press('{Alt>}1{/Alt}');
  await page.getByLabelText('Best time').fill('after six');
  fakeDesk.answers({
    'customer.save': ({ seen }) => (seen === 4 ? 'changedMeanwhile' : { revision: 6 }),
    'customer.card': () => aCustomerRecord({}, { revision: 5, preferredTime: 'mornings', preferences: 'Tea' }),
  });
  await press('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Best time: now it says “mornings”')).toBeVisible();
  await expect.element(page.getByLabelText('Best time')).toHaveValue('after six');
  await expect.element(page.getByLabelText('Likes and wishes')).toHaveValue('Tea');
  await press('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('customer.save')[1])
    .toMatchObject({ seen: 5, text: { preferredTime: 'after six', preferences: 'Tea' } });
});

it('sets a flag with its reason, and lifts one', async () => {
  fakeDesk.answers({ 'customer.flag': () => null, 'customer.liftFlag': () => null });
  await opened();
  await press('{Alt>}2{/Alt}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await press('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.getByLabelText(/^Why/u).fill('Buys every week');
  await press('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('customer.flag')[0])
    .toMatchObject({ customer: annaId, text: { kind: 'vip', note: 'Buys every week', until: null } });
  await page.getByRole('button', { name: 'Lift: needs special care' }).click();
  await expect.poll(() => fakeDesk.asked('customer.liftFlag').length).toBe(1);
});

it('writes a purchase down, and says which amount is none', async () => {
  fakeDesk.answers({ 'customer.purchase': () => null });
  await opened();
  await press('{Alt>}3{/Alt}');
  await page.getByRole('combobox', { name: /^Product or service/u }).fill('Cup');
  await page.getByLabelText('Amount').fill('a lot');
  await press('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('This is no amount.')).toBeVisible();
  await page.getByLabelText('Amount').fill('1200.50');
  await press('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('customer.purchase')[0]).toMatchObject({ seen: 0, text: { product: 'Cup', amount: 120_050 } });
});

it('makes one customer of two by keyboard, and parts them again', async () => {
  const other = customerId.parse(idNumber(72));
  const twin = aCustomerRecord({}, { id: other, name: 'A. Petrova', email: '', preferences: 'Tea', revision: 2 });
  fakeDesk.answers({
    'customer.card': ({ customer }) => (customer === other ? twin : aCustomerRecord()),
    'customer.likelySame': () => [{ customer: { ...twin.match, id: other, name: 'A. Petrova' }, shares: ['phone'] }],
    'customer.merge': () => null,
    'customer.part': () => null,
  });
  await opened({ roles: ['manager'] });
  await press('{Alt>}4{/Alt}');
  await page.getByRole('button', { name: 'Compare with A. Petrova' }).click();
  await page.getByRole('radio', { name: 'The other card: Tea' }).click();
  const merge = {
    id: customerMergeId.parse(idNumber(99)),
    gone: other,
    goneName: 'A. Petrova',
    by: pavel.id,
    at: aCustomerRecord().card.createdAt,
  };
  fakeDesk.answers({ 'customer.card': () => aCustomerRecord({ merges: [{ ...merge, partedAt: null, partable: true }] }) });
  await press('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('customer.merge')[0])
    .toMatchObject({
      kept: annaId,
      gone: other,
      seen: { kept: 4, gone: 2 },
      choice: { name: 'kept', preferences: 'gone', email: 'kept' },
    });
  await page.getByRole('button', { name: 'Part again: A. Petrova' }).click();
  await expect.poll(() => fakeDesk.asked('customer.part')).toEqual([{ merge: merge.id }]);
});

it('offers an operator no merge, and goes back by Esc', async () => {
  await opened();
  await expect.element(page.getByText('Same person twice?')).not.toBeInTheDocument();
  await press('{Escape}');
  expect(useScreen.getState().screen).toEqual(home);
});

it.each(languages)('has no fault that axe finds, read and written, in %s', async (language) => {
  const { container } = await opened({ language, roles: ['manager'] });
  const rules = { resultTypes: ['violations' as const] };
  expect((await axe.run(container, rules)).violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
  await press('{Alt>}1{/Alt}');
  await expect.element(page.getByRole('form').or(page.getByRole('textbox')).first()).toBeVisible();
  expect((await axe.run(container, rules)).violations.map((one) => [one.id, one.nodes.map((node) => node.html)])).toEqual([]);
});

it('is asked to be erased by a manager, on a ground and with their password, by keyboard alone', async () => {
  fakeDesk.answers({ 'customer.askErase': () => null });
  await opened({ roles: ['manager'] });
  await press('{Alt>}5{/Alt}');
  await expect
    .element(
      page
        .getByRole('dialog')
        .getByLabelText(/^Ground/u)
        .first(),
    )
    .toHaveFocus();
  await press('object{ArrowDown}{Enter}');
  await page.getByLabelText(/^Your password/u).fill('my password');
  await press('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('customer.askErase')[0])
    .toMatchObject({ customer: annaId, ground: 'objected', confirm: 'my password' });
});

it('is not asked to be erased by who may not', async () => {
  await opened({ roles: ['operator'] });
  await expect.element(page.getByText('Change the card')).toBeVisible();
  expect(page.getByText('Erase this customer').elements()).toEqual([]);
});
