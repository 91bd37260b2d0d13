import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import {
  aCatalogue,
  anAuthority,
  anEscalation,
  aPromise,
  aShownComplaint,
  aView,
  closedFor,
  friday,
  idNumber,
  pavel,
} from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { isWorking } from '../../../../shared/calendar/working-time.ts';
import { complaintId, instant } from '../../../../shared/ids.ts';
import { useDesk } from '../../../../renderer/state/desk-state.ts';
import { CaseScreen } from '../../../../renderer/screens/case/case-screen.tsx';

const here = complaintId.parse(idNumber(1002));
const changes = { complaint: aShownComplaint({ id: here }) };
const finding = {
  judgement: 'partly',
  reasonCode: null,
  reason: 'The lid was pressed on',
  faultSide: 'employee',
  controllable: true,
  causeType: 'workflow',
  rootCause: '',
  whys: [],
  warrantyChecked: true,
  by: pavel.id,
  at: friday('13:00'),
} as const;

const reads = (given: Partial<Complaint>, steps: ComplaintView['steps']) =>
  fakeDesk.answers({ 'complaint.read': () => aView({ id: here, promises: [aPromise()], ...given }, { steps }) });
const settles = [{ step: 'settle' as const, to: 'resolved' as const, missing: [], asked: [] }];

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'complaint.authority': () => anAuthority(),
    'complaint.solve': () => changes,
    'complaint.investigate': () => changes,
  });
});

const showCase = () => show(<CaseScreen complaint={here} among={[]} />, { roles: ['manager'] });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

it('asks why where a complaint is solved although it is not justified (R62)', async () => {
  reads({ facts: { ...aShownComplaint().facts, justified: 'no' } }, settles);
  await showCase();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.keyboard('{F4}');
  await field('What was done').fill('Sent the manual');
  await field('Why not').fill('The manual was not read');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.solve')).toMatchObject([{ verdict: 'no', reason: 'The manual was not read' }]);
});

it('does not ask again for the verdict that an investigation has found', async () => {
  reads({ state: 'decisionPending', finding: { ...finding, whys: [] } }, settles);
  await showCase();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.keyboard('{F4}');
  await expect.element(page.getByRole('combobox', { name: 'The complaint is' }).or(field('The complaint is'))).toBeDisabled();
});

it('asks by when everyone is heard as the investigation begins (R104)', async () => {
  reads({}, [{ step: 'investigate', to: 'investigating', missing: [], asked: ['investigatorNamed'] }]);
  await showCase();
  await page
    .getByRole('button', { name: /Investigate/u })
    .first()
    .click();
  await expect.element(page.getByRole('textbox', { name: /Statements by \(2 to be heard\)/u })).toBeVisible();
});

it('asks for a time at which somebody works, however soon the customer was promised to hear', async () => {
  const soon = aPromise({ dueAt: instant.parse(Date.now() + 1_800_000) });
  reads({ investigator: pavel.id, promises: [soon] }, [{ step: 'investigate', to: 'investigating', missing: [], asked: [] }]);
  const hours = { ...aCatalogue.hours, days: closedFor(3) };
  await showCase();
  useDesk.setState({ catalogue: { ...aCatalogue, hours } });
  await page
    .getByRole('button', { name: /Investigate/u })
    .first()
    .click();
  await expect.element(page.getByRole('textbox', { name: /Statements by/u })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('complaint.investigate')).toHaveLength(1);
  expect(isWorking(fakeDesk.asked('complaint.investigate')[0]?.askBy ?? soon.dueAt, hours)).toBe(true);
});

it('shows with the manager’s no what to offer instead (R116)', async () => {
  const no = anEscalation({ answeredAt: friday('13:00'), answer: 'refused', answerText: 'It was dropped', tellBy: friday('15:00') });
  reads({ escalations: [no], facts: { ...aShownComplaint().facts, altText: 'A repair at cost' } }, settles);
  await showCase();
  await expect.element(page.getByText('Instead: A repair at cost')).toBeVisible();
});
