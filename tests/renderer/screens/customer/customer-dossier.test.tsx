import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CustomerDossier } from '../../../../renderer/screens/customer/customer-dossier.tsx';
import { CustomerScreen } from '../../../../renderer/screens/customer/customer-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';
import { languages } from '../../../../shared/language.ts';
import { aCustomerRecord, annaId } from '../../../helpers/a-customer-record.ts';

const home = { at: 'home' } as const;
const hostile = '<b onclick=alert(1)>Tea</b>';

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'customer.card': () => aCustomerRecord(),
    'customer.dossier': () => aCustomerRecord({}, { preferences: hostile }),
    'customer.print': () => 'cannotPrint',
  });
});

const paper = (): string => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';

it('opens from the card with the key that prints', async () => {
  await show(<CustomerScreen customer={annaId} back={home} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}p{/Control}');
  expect(useScreen.getState().screen).toEqual({ at: 'customerDossier', customer: annaId, back: home });
});

it('holds wishes, flags, purchases, consent, and the history as it happened; asks for the file; goes back with Esc', async () => {
  await show(<CustomerDossier customer={annaId} back={home} />);
  await expect.poll(paper).toContain(hostile);
  const said = paper();
  for (const part of ['needs special care', 'Cup set “Lotus”', 'Consent', 'warranty until', 'In numbers']) expect(said).toContain(part);
  expect(said.indexOf('06:41')).toBeLessThan(said.indexOf('voucher'));
  expect(document.querySelector('iframe')?.contentDocument?.querySelector('dd b')).toBeNull();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByText(/No PDF could be made here/u)).toBeVisible();
  expect(fakeDesk.asked('customer.print')).toMatchObject([{ customer: annaId, dossier: { language: 'en', title: 'Customer file' } }]);
  await userEvent.keyboard('{Escape}');
  expect(useScreen.getState().screen).toEqual({ at: 'customer', customer: annaId, back: home });
});

it.each(languages)('has its words in %s, and axe finds nothing', async (language) => {
  await show(<CustomerDossier customer={annaId} back={home} />, { language });
  await expect.poll(paper).toContain(hostile);
  expect(paper()).not.toMatch(/\b(?:dossier|customer)[:.][a-z]/u);
  const { violations } = await axe.run(document.querySelector('main') ?? document, { resultTypes: ['violations'], preload: false });
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([]);
});
