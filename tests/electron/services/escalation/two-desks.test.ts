import { v5 } from 'uuid';
import { expect, it } from 'vitest';
import { readTimeline } from '../../../../electron/store/timeline.ts';
import { namesOfNotices } from '../../../../shared/escalation/telling.ts';
import { decideEvent } from '../../../../shared/sync/decide-event.ts';
import { pushBuffer } from '../../../../shared/sync/push-buffer.ts';
import { now } from '../../../helpers/a-complaint.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { absorb, aLine, asDesk, effectOf, eventsOf, lastEvent } from '../../../helpers/a-feed.ts';
import { pavel } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted } from '../../../helpers/granted.ts';
import { atHeadOffice } from '../../../helpers/sync-model/at-head-office.ts';
import { ledgerOver } from '../../../helpers/sync-model/held-things.ts';
import { evaluated, noticesTo, weighed } from '../../../helpers/told.ts';

/** A desk whose notices are named as every desk names them. */
const naming = (desk: SeededDesk): SeededDesk => ({ ...desk, newId: (of) => (of === undefined ? desk.newId() : v5(of, namesOfNotices)) });

it('two desks that say the same step, each without the other, come to one notice, and nobody is told of the second', async () => {
  const [anna, boris] = [naming(await asDesk(await aComplaintDesk(), 1)), naming(await asDesk(await aComplaintDesk(), 2))];
  const begun = (await eventsOf(anna.db)).length;
  const complaint = await aRegistered(anna);
  granted(await weighed(anna, complaint, ['legal']));
  const lines = [];
  for (const event of (await eventsOf(anna.db)).slice(begun)) lines.push(aLine(lines.length + 1, 1, event, await effectOf(anna.db, event)));
  await absorb(boris, lines);

  await evaluated(anna);
  await evaluated(boris);
  const [first, second] = [await lastFiring(anna), await lastFiring(boris)];
  const [here, there] = [await noticesTo(anna, pavel), await noticesTo(boris, pavel)];
  expect(here.map(({ rule }) => rule)).toEqual(['E5']);
  expect(there.map(({ id }) => id)).toEqual(here.map(({ id }) => id));

  const { held, decided } = await atHeadOffice(anna.db);
  const taken = decided.find(({ s }) => s === first.s);
  const buffer = pushBuffer(ledgerOver(held));
  const context = { desk: 2, place: 1, at: now, joining: false, branch: { timeZone: 'Asia/Bangkok', currency: 'THB' } };
  const { effect } = await decideEvent(buffer.ledger, { ...second, seen: 0 }, context);
  expect([taken?.effect.outcome, effect.outcome]).toEqual(['applied', 'refused']);

  if (taken === undefined) throw new Error('the first was not decided');
  await absorb(boris, [aLine(lines.length + 1, 1, first, taken.effect), aLine(lines.length + 2, 2, second, effect)]);
  expect(await noticesTo(boris, pavel)).toEqual(here);
  expect(await readTimeline(boris.db, complaint.id)).toEqual(await readTimeline(anna.db, complaint.id));
  expect(await boris.db.selectFrom('told').selectAll().execute()).toEqual([]);
  expect((await evaluated(boris)).fired).toBe(0);
});

async function lastFiring(desk: SeededDesk) {
  const fired = (await eventsOf(desk.db)).findLast(({ act }) => act === 'escalation.fire');
  return fired ?? lastEvent(desk.db);
}
