import type { Handlers } from '../handler.ts';
import { ok } from '../../../shared/result.ts';
import { troubleOfFolder } from '../../store/trouble-of.ts';
import { captureCard } from '../capture-card.ts';
import { readDeskState } from '../desk-state.ts';
import { setUpDesk } from '../set-up.ts';
import { asTrouble } from '../trouble.ts';

/** What the desk answers anyone who stands before it. */
export const deskHandlers = {
  'desk.state': async (desk) => ok(await readDeskState(desk)),

  'desk.setUp': setUpDesk,

  'desk.retry': async (desk) => {
    desk.trouble = asTrouble(await troubleOfFolder(desk.folder));
    return ok(await readDeskState(desk));
  },

  'capture.save': captureCard,
} as const satisfies Partial<Handlers>;
