import type { OpenDesk } from './open-desk.ts';

/** End of shift: nobody sits at the desk, and after the requests still being answered the data is closed and its key wiped. */
export async function leaveSeat(desk: OpenDesk): Promise<void> {
  const { seat } = desk;
  if (seat.kind === 'nobody') return;
  desk.seat = { kind: 'nobody' };
  await desk.headOffice.leave();
  await Promise.allSettled(desk.underWay);
  await seat.data.close();
}

/** Ends the desk with its process: what is being written is finished first, waits that are being sat out are noted. */
export async function closeDesk(desk: OpenDesk): Promise<void> {
  const leave = desk.turn.then(() => leaveSeat(desk));
  desk.turn = leave;
  await leave;
  await desk.lockout.note();
}
