import type { Complaint } from '../../shared/complaint/complaint.ts';
import { stepsOf } from '../../shared/complaint/steps.ts';
import type { ComplaintView } from '../../shared/contract/complaint.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import { belongs } from '../../shared/complaint/belongs.ts';
import type { DeskContext } from './desk-context.ts';
import { peopleAbout } from './people-about.ts';
import { mayTouch } from '../../shared/complaint/may-touch.ts';
import { replacing } from '../../shared/people/placed-on.ts';
import { standInsOn } from './stand-ins.ts';

/** The steps this complaint can take next by the asking person's hand, each with what is still missing for it (product.md 3.3). */
export async function nextSteps(
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  complaint: Complaint,
): Promise<ComplaintView['steps']> {
  const { timeZone } = await readSite(db);
  const inPlaceOf = await standInsOn(db, { who, now }, complaint);
  const asking = { who, now: now(), person: await peopleAbout(db, complaint), inPlaceOf, timeZone, settings: await readSettings(db) };
  const row = belongs(complaint, replacing({ who }, inPlaceOf));
  return stepsOf(complaint, asking, (needs) => mayTouch(who, needs, row)).map(({ step, to, missing, asked }) => ({
    step,
    to,
    missing: [...missing],
    asked: [...asked],
  }));
}
