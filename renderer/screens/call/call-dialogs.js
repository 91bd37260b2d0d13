import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { HandOverDialog } from './hand-over/hand-over-dialog.tsx';
import { useDialog } from './dialog-state.ts';
import { EarlierDialog } from './dialogs/earlier-dialog.tsx';
import { GapDialog } from './dialogs/gap-dialog.tsx';
import { JumpDialog } from './dialogs/jump-dialog.tsx';
import { ParkDialog } from './dialogs/park-dialog.tsx';
import { ReadBackDialog } from './dialogs/read-back-dialog.tsx';
import { ReadingDialog } from './dialogs/reading-dialog.tsx';
/** The layers that can lie over the call; Esc closes the top one and the caret is back where it was. */
export function CallDialogs() {
  const dialog = useDialog((open) => open.dialog);
  return _jsxs(_Fragment, {
    children: [
      dialog === 'gap' ? _jsx(GapDialog, {}) : null,
      dialog === 'park' ? _jsx(ParkDialog, {}) : null,
      dialog === 'jump' ? _jsx(JumpDialog, {}) : null,
      dialog === 'earlier' ? _jsx(EarlierDialog, {}) : null,
      dialog === 'reading' ? _jsx(ReadingDialog, {}) : null,
      dialog === 'readBack' ? _jsx(ReadBackDialog, {}) : null,
      _jsx(HandOverDialog, {}),
    ],
  });
}
