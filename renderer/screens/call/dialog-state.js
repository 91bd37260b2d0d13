import { create } from 'zustand';
/** The small layer that lies over the call, if any. */
export const useDialog = create(() => ({ dialog: undefined, from: undefined }));
/** Opens a layer; when it closes the caret is back where it was. */
export function openDialog(dialog) {
  const at = document.activeElement;
  useDialog.setState({ dialog, from: at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement ? at.name : undefined });
}
export const closeDialog = () => useDialog.setState({ dialog: undefined });
