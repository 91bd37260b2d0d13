import { openDialog } from './dialog-state.ts';
/** F5: nothing in the script fits; the words are asked for and go into the card. */
export const noteGap = () => openDialog('gap');
