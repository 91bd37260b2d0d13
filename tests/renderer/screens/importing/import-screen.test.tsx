import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { friday, idNumber } from '../../../helpers/window-things.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportMapping, ImportProgress } from '../../../../shared/contract/importing.ts';
import { type ImportId, importId } from '../../../../shared/ids.ts';
import { ImportScreen } from '../../../../renderer/screens/importing/import-screen.tsx';
import { forgetFile, sendFile, useImport, wrongRows } from '../../../../renderer/state/import-state.ts';
import { followNews } from '../../../../renderer/state/news.ts';

const guessed: ImportMapping = { columns: ['receivedAt', 'essence', null], dates: 'dmy' };

const progressOf = (id: ImportId, given: Partial<ImportProgress> = {}): ImportProgress => ({
  import: id,
  state: 'running',
  rows: 300,
  done: 0,
  added: 0,
  known: 0,
  wrong: 0,
  startedAt: friday('10:00'),
  endedAt: null,
  ...given,
});

let stopHearing = () => {};
beforeEach(() => {
  fakeDesk.fresh();
  forgetFile();
  stopHearing = followNews();
  fakeDesk.answers({
    'import.begin': () => null,
    'import.piece': () => null,
    'import.preview': ({ import: id, mapping = guessed }) => ({
      import: id,
      name: 'register.csv',
      rows: 300,
      columns: ['Date', 'Story', 'Shop'],
      encoding: 'UTF-8',
      delimiter: ',',
      mapping,
      sample: [
        { row: 2, values: { receivedAt: '2026-11-20', essence: 'The kettle leaks' }, problem: null },
        { row: 3, values: { receivedAt: '32.13.2026', essence: 'No heat' }, problem: 'badDate' },
      ],
    }),
    'import.run': ({ import: id }) => progressOf(id),
    'import.progress': ({ import: id }) => progressOf(id),
    'import.cancel': ({ import: id }) => progressOf(id, { state: 'cancelled', done: 100, added: 100 }),
  });
});
afterEach(() => stopHearing());

const aFile = (bytes: number) => new File([new Uint8Array(bytes).fill(65)], 'register.csv');

it('sends the file in pieces of at most 128 KiB, in order and whole', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(300_000));
  const pieces = fakeDesk.asked('import.piece');
  expect(pieces.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(pieces.map(({ base64 }) => atob(base64).length)).toEqual([131_072, 131_072, 37_856]);
  expect(fakeDesk.asked('import.begin')).toMatchObject([{ name: 'register.csv', bytes: 300_000 }]);
});

it('shows what is wrong with a row, lets a column become something else and runs by keyboard', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(10));
  await expect.element(page.getByText(/The date cannot be read/u)).toBeVisible();
  await page.getByRole('combobox', { name: 'Shop' }).click();
  await page.getByRole('option', { name: 'Place' }).click();
  await expect.poll(() => fakeDesk.asked('import.preview').at(-1)?.mapping?.columns).toEqual(['receivedAt', 'essence', 'place']);
  await page.getByRole('radio', { name: 'month, day, year' }).click();
  await expect.poll(() => fakeDesk.asked('import.preview').at(-1)?.mapping?.dates).toBe('mdy');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Bringing in')).toBeVisible();
  expect(fakeDesk.asked('import.run')).toMatchObject([{ mapping: { columns: ['receivedAt', 'essence', 'place'], dates: 'mdy' } }]);
});

it('names the columns that are still needed', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(10));
  await page.getByRole('combobox', { name: 'Date' }).click();
  await page.getByRole('option', { name: 'Note' }).click();
  await expect.element(page.getByText(/Not chosen yet: Received/u)).toBeVisible();
});

const id = () => {
  const now = useImport.getState().id;
  if (now === undefined) throw new Error('no import');
  return now;
};

it('goes on while another screen is shown and follows the announcements', async () => {
  const first = await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(10));
  await page.getByRole('button', { name: /Bring in 300 rows/u }).click();
  await first.unmount();
  fakeDesk.say({ event: 'import', progress: progressOf(id(), { done: 200, added: 190, wrong: 10 }) });
  await show(<ImportScreen />, { roles: ['manager'] });
  await expect.element(page.getByText(/200 of 300 rows/u)).toBeVisible();
  fakeDesk.say({
    event: 'import',
    progress: progressOf(id(), { state: 'done', done: 300, added: 285, known: 5, wrong: 10, endedAt: friday('10:01') }),
  });
  await expect.element(page.getByText(/took 1 min/u)).toBeVisible();
  await expect.element(page.getByText('285')).toBeVisible();
});

it('takes up an import that was begun before the window was opened again', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  const begun = importId.parse(idNumber(5001));
  fakeDesk.say({ event: 'import', progress: progressOf(begun, { done: 150, added: 150 }) });
  await expect.element(page.getByText(/150 of 300 rows/u)).toBeVisible();
});

it('puts the pages of rows that were not taken into one file', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(10));
  fakeDesk.answers({ 'import.wrongRows': ({ after }) => (after === 0 ? { csv: 'a,b\n1,2\n', next: 2 } : { csv: '3,4\n', next: null }) });
  expect(await (await wrongRows())?.text()).toBe('a,b\n1,2\n3,4\n');
});

it('stops when asked and says what was added', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  await sendFile(aFile(10));
  await page.getByRole('button', { name: /Bring in 300 rows/u }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.element(page.getByRole('heading', { name: 'Stopped' })).toBeVisible();
  await expect.element(page.getByText('100', { exact: true })).toBeVisible();
});

it('says why a file is not a table and takes another', async () => {
  await show(<ImportScreen />, { roles: ['manager'] });
  fakeDesk.answers({ 'import.preview': () => 'notATable' });
  await sendFile(aFile(10));
  await expect.element(page.getByRole('alert').first()).not.toBeEmptyDOMElement();
  await expect.element(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
});
