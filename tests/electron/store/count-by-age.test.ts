import { expect, it } from 'vitest';
import { dayHandlers } from '../../../electron/services/handlers/day.ts';
import { instant } from '../../../shared/ids.ts';
import { aComplaintRow } from '../../helpers/a-complaint-row.ts';
import { aSeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

const at = (text: string) => instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').epochMilliseconds);

/** How old complaints of these moments are, at noon in Berlin on this day. */
async function agesAt(day: string, received: readonly string[]) {
  const desk = await aSeededDesk('supervisor');
  await desk.db.updateTable('site').set({ time_zone: 'Europe/Berlin' }).execute();
  for (const [place, text] of received.entries())
    await desk.db
      .insertInto('complaint')
      .values(
        aComplaintRow({
          id: `0195dddd-0000-7000-8000-00000000000${place}`,
          number: `N-${place}`,
          state: 'registered',
          received_at: at(text),
          card: '{"caller":{},"case":{}}',
          receiver: desk.who.id,
          owner: desk.who.id,
        }),
      )
      .execute();
  desk.pass(at(`${day}T12:00`) - desk.now());
  return granted(await dayHandlers['day.read'](desk, { from: at(`${day}T00:00`), to: at(`${day}T23:00`) })).byAge;
}

it('counts a complaint by the calendar days of the site, also over the day of 25 hours', async () => {
  // On 25 October 2026 the clocks in Berlin go back: Sunday has 25 hours.
  expect(await agesAt('2026-10-26', ['2026-10-26T00:15', '2026-10-25T00:15', '2026-10-24T23:45', '2026-10-24T00:00'])).toEqual([
    { days: 0, count: 1 },
    { days: 1, count: 1 },
    { days: 2, count: 2 },
  ]);
});

it('and over the day of 23 hours', async () => {
  // On 29 March 2026 they go forward.
  expect(await agesAt('2026-03-30', ['2026-03-29T00:00', '2026-03-28T23:45', '2026-03-28T00:00', '2026-03-27T23:45'])).toEqual([
    { days: 1, count: 1 },
    { days: 2, count: 2 },
    { days: 3, count: 1 },
  ]);
});
