import { callLeft } from '../../state/live-call.ts';
import { useRings } from '../../state/ring-state.ts';
import { type CallWish, wishCall } from '../../state/screen-state.ts';

/**
 * F2: the ringing call if one rings, else the call that was left in the middle when the desk was stopped, else a new call; with a call
 * under way it brings that one to the front.
 */
export function takeCall(): void {
  const ringing = useRings.getState().rings.find((one) => one.state !== 'ended');
  wishCall(ringing === undefined ? withoutRing() : { kind: 'ring', ring: ringing.id, number: ringing.number });
}

function withoutRing(): CallWish {
  const draft = callLeft();
  return draft === undefined ? { kind: 'manual' } : { kind: 'draft', draft };
}
