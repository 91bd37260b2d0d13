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
  return (
    <>
      {dialog === 'gap' ? <GapDialog /> : null}
      {dialog === 'park' ? <ParkDialog /> : null}
      {dialog === 'jump' ? <JumpDialog /> : null}
      {dialog === 'earlier' ? <EarlierDialog /> : null}
      {dialog === 'reading' ? <ReadingDialog /> : null}
      {dialog === 'readBack' ? <ReadBackDialog /> : null}
      <HandOverDialog />
    </>
  );
}
