import { useRings } from '../../state/ring-state.ts';
import { wishCall } from '../../state/screen-state.ts';

/** F2: the ringing call if one rings, else a new call; with a call under way it brings that one to the front. */
export function takeCall(): void {
  const ringing = useRings.getState().rings.find((one) => one.state !== 'ended');
  wishCall(ringing === undefined ? { kind: 'manual' } : { kind: 'ring', ring: ringing.id, number: ringing.number });
}
