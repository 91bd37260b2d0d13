import { create } from 'zustand';

export type CallDialog = 'gap' | 'park' | 'jump' | 'earlier' | 'reading' | 'readBack';

interface Open {
  readonly dialog: CallDialog | undefined;
  /** The field the caret stood in when it opened. */
  readonly from: string | undefined;
}

/** The small layer that lies over the call, if any. */
export const useDialog = create<Open>(() => ({ dialog: undefined, from: undefined }));

/** Opens a layer; when it closes the caret is back where it was. */
export function openDialog(dialog: CallDialog): void {
  const at = document.activeElement;
  useDialog.setState({ dialog, from: at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement ? at.name : undefined });
}

export const closeDialog = (): void => useDialog.setState({ dialog: undefined });
