import { callInHand, changeCall } from '../../state/call-state.ts';
const kept = 5;
/** What a field of the card holds now. */
export function textOf(name) {
  const field = document.getElementById(name);
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}
/** Keeps a field's text for Ctrl+Shift+H: the last few different ones of this call, newest first. */
export function rememberText(name, text = textOf(name)) {
  const before = callInHand()?.earlier[name] ?? [];
  if (text.trim() === '' || before[0] === text) return;
  changeCall(({ earlier }) => ({ earlier: { ...earlier, [name]: [text, ...before.filter((one) => one !== text)].slice(0, kept) } }));
}
