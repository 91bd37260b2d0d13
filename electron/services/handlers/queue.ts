import { ok } from '../../../shared/result.ts';
import { answeredBy } from '../../store/escalations.ts';
import type { Handlers } from '../handler.ts';
import { withInstead } from '../instead-of.ts';
import { toDecide } from '../work-of.ts';

/** No queue is longer; the nearest time comes first. */
const rows = 500;
const answeredRows = 50;

/** What one person is asked to decide (R96): waiting, taken, and what they answered last. */
export const queueHandlers = {
  'queue.read': async (desk) => {
    const { db, who } = desk;
    const asked = await withInstead(desk, { ...toDecide(db), rows });
    return ok({
      waiting: asked.filter((one) => one.takenAt === null),
      taken: asked.filter((one) => one.takenAt !== null),
      answered: await answeredBy(db, who.id, answeredRows),
    });
  },
} as const satisfies Partial<Handlers>;
