import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aDeskState, idNumber } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { HeaderBar } from '../../../../renderer/screens/frame/header-bar.tsx';
import { useDesk } from '../../../../renderer/state/desk-state.ts';
import { setLiveCall } from '../../../../renderer/state/live-call.ts';
import { goTo, useScreen } from '../../../../renderer/state/screen-state.ts';
import { draftId } from '../../../../shared/ids.ts';

const draft = draftId.parse(idNumber(77));
const button = (name: RegExp) => page.getByRole('button', { name });

beforeEach(() => {
  fakeDesk.fresh();
  useScreen.setState({ wish: undefined });
  goTo({ at: 'home' });
});

async function header(): Promise<void> {
  await show(<HeaderBar />);
  useDesk.setState({ desk: { ...aDeskState(['operator']), liveCall: draft } });
}

it('leads back to the call that was left in the middle when the desk was stopped', async () => {
  await header();
  await button(/^Back to the call/u).click();
  expect(useScreen.getState()).toMatchObject({ screen: { at: 'call' }, wish: { kind: 'draft', draft } });
});

it('begins a new one once this window has ended it', async () => {
  setLiveCall(false);
  await header();
  await button(/^New call/u).click();
  expect(useScreen.getState().wish).toEqual({ kind: 'manual' });
});
