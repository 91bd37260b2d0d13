import { callInHand } from '../../state/call-state.ts';
/** Puts every word of the card on the clipboard: the last way out when nothing can be written on this computer. */
export async function copyCard() {
  const { caller, case: facts } = callInHand()?.card ?? { caller: {}, case: {} };
  const words = [caller.name, caller.phone, ...Object.values(facts)].filter((one) => typeof one === 'string' && one.trim() !== '');
  await navigator.clipboard.writeText(words.join('\n'));
}
