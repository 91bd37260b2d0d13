import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownComplaint, aView, friday, irina } from '../../../helpers/window-things.ts';
import axe from 'axe-core';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';
import { CaseDossier } from '../../../../renderer/screens/case/dossier/case-dossier.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';
import { languages } from '../../../../shared/language.ts';

const { id, number } = aShownComplaint();
const hostile = '<img src=x onerror=alert(1)>';
const timeline = [{ at: friday('14:09'), by: irina.id, kind: 'measure', facts: { text: hostile } }] as const;

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'complaint.read': () => aView({}, { timeline: [...timeline] }),
    'deadline.read': () => ({ rows: [], mayDecide: false }),
    'complaint.print': () => 'cannotPrint',
  });
});

const showDossier = (how: Parameters<typeof show>[1] = {}) => show(<CaseDossier complaint={id} among={[id]} />, how);
const paper = (): string => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';

it('opens from the case with the key that prints', async () => {
  await show(<CaseScreen complaint={id} among={[id]} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}p{/Control}');
  expect(useScreen.getState().screen).toEqual({ at: 'dossier', complaint: id, among: [id] });
});

it.each(languages)('shows the paper in %s, nothing of it runs, and axe finds nothing', async (language) => {
  await showDossier({ language });
  await expect.poll(paper).toContain(number);
  await expect.poll(paper).toContain(hostile);
  const frame = document.querySelector('iframe');
  expect(frame?.contentDocument?.querySelector('img')).toBeNull();
  expect(frame?.contentDocument?.documentElement.lang).toBe(language);
  const { violations } = await axe.run(document.querySelector('main') ?? document, { resultTypes: ['violations'], preload: false });
  expect(violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([]);
});

it('asks for the file of what is shown with the same key, says why there is none, and goes back with Esc', async () => {
  await showDossier();
  await expect.poll(paper).toContain(number);
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.element(page.getByText(/No PDF could be made here/u)).toBeVisible();
  const [asked] = fakeDesk.asked('complaint.print');
  expect(asked).toMatchObject({ complaint: id, dossier: { language: 'en' } });
  expect(JSON.stringify(asked)).toContain(hostile);
  await userEvent.keyboard('{Escape}');
  expect(useScreen.getState().screen).toEqual({ at: 'case', complaint: id, among: [id] });
});

it('fits a history that no request carries, and says on the paper what is left out', async () => {
  const line = { ...timeline[0], facts: { text: 'ก'.repeat(1_900) } };
  fakeDesk.answers({ 'complaint.read': () => aView({}, { timeline: Array.from({ length: 100 }, () => line) }) });
  await showDossier();
  await expect.poll(paper).toMatch(/The \d+ oldest lines of the history are not on this paper/u);
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => new TextEncoder().encode(JSON.stringify(fakeDesk.asked('complaint.print')[0])).length).toBeGreaterThan(150_000);
  expect(new TextEncoder().encode(JSON.stringify(fakeDesk.asked('complaint.print')[0])).length).toBeLessThan(256 * 1024);
});
