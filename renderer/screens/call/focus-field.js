import { changeCall } from '../../state/call-state.ts';
/** Puts the caret into a field of the card, opening the part of the card that hides it; gives the way back to where the caret was. */
export function focusField(name) {
  const before = document.activeElement;
  const field = document.getElementById(name);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  return () => {
    if (before instanceof HTMLElement) before.focus();
  };
}
/** Puts the caret where it stood when the card was last written. */
export function restoreCaret(caret) {
  const field = document.getElementById(caret?.field ?? 'case.essence') ?? document.getElementById('case.essence');
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.closest('details')?.setAttribute('open', '');
  field.focus();
  const at = Math.min(caret?.at ?? field.value.length, field.value.length);
  if (field.selectionStart !== null) field.setSelectionRange(at, at);
  changeCall(() => ({ caret: undefined }));
}
