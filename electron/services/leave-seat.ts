import type { OpenDesk, TakenSeat } from './open-desk.ts';

/**
 * End of shift: nobody sits at the desk from now on. What was done last and not sent yet is sent while nobody waits for it, for some seconds at
 * most and only until somebody comes; then the data is closed and its key wiped. Where nothing waits, or no line stands, that is done at once.
 */
export async function leaveSeat(desk: OpenDesk): Promise<void> {
  const { seat } = desk;
  if (seat.kind === 'nobody') return;
  desk.seat = { kind: 'nobody' };
  if (!(await desk.headOffice.owes())) return closeData(desk, seat);
  const hurry = new AbortController();
  const done = desk.headOffice
    .lastWords(hurry.signal)
    .catch((problem: unknown) => desk.world.log({ event: 'farewell.failed', code: problem instanceof Error ? problem.name : 'unknown' }))
    .then(() => closeData(desk, seat))
    .finally(() => {
      desk.farewell = undefined;
    });
  desk.farewell = { hurry, done };
}

/** After the requests still being answered. */
async function closeData(desk: OpenDesk, { data }: TakenSeat): Promise<void> {
  await desk.headOffice.leave();
  await Promise.allSettled(desk.underWay);
  await data.close();
}

/** Somebody comes, or the program ends: whatever of the one before is still being sent is let go, and their data is closed. */
export async function endFarewell({ farewell }: OpenDesk): Promise<void> {
  farewell?.hurry.abort();
  await farewell?.done;
}

/** Ends the desk with its process: what is being written is finished first, waits that are being sat out are noted. */
export async function closeDesk(desk: OpenDesk): Promise<void> {
  const leave = desk.turn.then(() => leaveSeat(desk)).then(() => endFarewell(desk));
  desk.turn = leave;
  await leave;
  await desk.lockout.note();
}
