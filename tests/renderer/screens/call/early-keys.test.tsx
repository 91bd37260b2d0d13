import { show } from '../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { callActions } from '../../../../renderer/screens/call/call-actions.ts';
import { useScriptRun } from '../../../../renderer/state/script-state.ts';
import { takeUp } from '../../../../renderer/state/take-up-call.ts';
import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { aCallDesk } from './a-call.tsx';

const run = () => useScriptRun.getState().run;

/** Keys of somebody who knows the greeting by heart: said, said, one back, hold. */
function pressAll(): void {
  callActions.said();
  callActions.said();
  callActions.back();
  callActions.hold();
}

beforeEach(async () => {
  aCallDesk();
  await show(<p>call</p>);
});

it('goes on in the script for every key that came before the script was here', async () => {
  const early = takeUp({ kind: 'manual' });
  pressAll();
  expect(run()).toBeUndefined();
  await early;
  const afterEarly = run();
  aCallDesk();
  await takeUp({ kind: 'manual' });
  pressAll();
  expect(afterEarly?.stage).toBe(run()?.stage);
  expect(afterEarly?.hold).not.toBeNull();
  expect(afterEarly?.stage).not.toBe(useScriptRun.getState().script?.stages[0]?.id);
});

it('keeps no key for the call after one whose script could not be read', async () => {
  useScriptRun.setState({ script: undefined, hash: undefined });
  fakeDesk.answers({ 'script.pinned': () => 'brokeDown' });
  const early = takeUp({ kind: 'manual' });
  callActions.said();
  await early;
  aCallDesk();
  await takeUp({ kind: 'manual' });
  expect(run()?.stage).toBe(useScriptRun.getState().script?.stages[0]?.id);
});
