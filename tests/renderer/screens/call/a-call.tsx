import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { anAuthority, aShownComplaint, lateParcel } from '../../../helpers/window-things.ts';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CallScreen } from '../../../../renderer/screens/call/call-screen.tsx';
import { useCall } from '../../../../renderer/state/call-state.ts';
import { usePause } from '../../../../renderer/state/finish-call.ts';
import { type CallWish, useScreen, wishCall } from '../../../../renderer/state/screen-state.ts';
import { useScriptRun } from '../../../../renderer/state/script-state.ts';
import script from '../../../../shared/script/default-script.json' with { type: 'json' };
import { instant } from '../../../../shared/ids.ts';

const pin = { id: 'complaint-intake', version: '1.0.0', hash: `sha256:${'0'.repeat(64)}` };

/** A desk where a call can be taken and registered; a test changes what it needs. */
export function aCallDesk(): void {
  fakeDesk.fresh();
  useCall.setState({ now: undefined });
  usePause.setState({ until: undefined });
  useScriptRun.setState({ run: undefined, unsent: [] });
  useScreen.setState({ wish: undefined, screen: { at: 'call' } });
  fakeDesk.answers({
    'call.start': ({ call, draft, direction, number }) => ({
      id: call,
      draft,
      direction,
      number: number ?? '',
      customer: null,
      complaint: null,
      answeredAt: instant.parse(Date.now()),
      script: pin,
      events: [],
    }),
    'call.events': () => null,
    'call.finish': () => null,
    'script.pinned': () => ({ script, hash: pin.hash }),
    'script.current': () => ({ script, hash: pin.hash }),
    'draft.save': () => null,
    'draft.discard': () => null,
    'customer.find': () => [],
    'complaint.authority': () => anAuthority(),
    'complaint.similar': () => ({ thisMonth: 0, rows: [] }),
    'knowledge.suggest': () => [],
    'knowledge.use': () => null,
    'complaint.register': ({ complaint, card }) => ({
      complaint: aShownComplaint({
        id: complaint,
        state: 'registered',
        caller: card.caller,
        facts: card.case,
        category: card.case.category ?? lateParcel,
      }),
    }),
    'complaint.correct': ({ complaint }) => ({ complaint: aShownComplaint({ id: complaint }) }),
    'complaint.promise': ({ complaint }) => ({ complaint: aShownComplaint({ id: complaint }) }),
    'complaint.handOver': ({ complaint }) => ({ complaint: aShownComplaint({ id: complaint }) }),
  });
}

/** Opens a call as F2 does. */
export async function takeCall(wish: CallWish = { kind: 'manual' }, how: Parameters<typeof show>[1] = {}) {
  await page.viewport(1366, 768);
  wishCall(wish);
  const shown = await show(<CallScreen />, how);
  await expect.element(story()).toBeVisible();
  return shown;
}

export const story = () => page.getByRole('textbox', { name: /What happened|Что произошло|เกิดอะไรขึ้น/u });

/** Opens the category by its key, types and picks the first. */
export async function pickCategory(letters = 'la'): Promise<void> {
  await userEvent.keyboard('{Control>}.{/Control}');
  await userEvent.keyboard(letters);
  await userEvent.keyboard('{Enter}');
}
