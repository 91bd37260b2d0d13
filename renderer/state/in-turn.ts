import { callInHand } from './call-state.ts';

/** Does one piece of work after another, in the order it was asked for; at once when nothing is under way. */
export function turns(): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  let last: Promise<unknown> | undefined;
  return (work) => {
    const mine = last === undefined ? work() : last.then(work, work);
    const rest = () => {
      if (last === mine) last = undefined;
    };
    last = mine;
    mine.then(rest, rest);
    return mine;
  };
}

/** Whatever asks the desk about the call in hand: a key pressed while the desk is still busy with the one before waits its turn. */
export const inTurn = turns();

/** The same for the call that is in hand now; false when it is not any more once its turn has come. */
export function forThisCall(work: () => Promise<boolean>): Promise<boolean> {
  const asked = callInHand()?.draft;
  return inTurn(async () => asked !== undefined && callInHand()?.draft === asked && work());
}
