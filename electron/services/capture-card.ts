import type { Input } from '../../shared/contract/contract.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { sealCapture } from '../store/capture.ts';
import { captureKeyOf } from '../store/keyring.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * Keeps a card somebody writes without having signed in: among the unfinished cards while the data is open, else sealed so that
 * even this program cannot read it before the next sign-in. Refuses notYours for the card of a known person.
 */
export async function captureCard(desk: OpenDesk, { draft, body }: Input<'capture.save'>): Promise<Result<null, Refusal>> {
  const at = desk.world.now();
  const { seat } = desk;
  if (seat.kind === 'nobody') return seal(desk, { draft, body });
  const known = seat.data.drafts.read(draft);
  if (known !== undefined && known.by !== null) return refused(because('notYours'));
  const saved = seat.data.drafts.save({ id: draft, by: null, at, body });
  return saved.ok ? ok(null) : saved;
}

async function seal(desk: OpenDesk, { draft, body }: Input<'capture.save'>): Promise<Result<null, Refusal>> {
  const ring = await desk.keyring.read();
  if (!ring.ok) return ring;
  if (ring.value === undefined) return refused(because('notSetUp'));
  const at = desk.world.now();
  const createdAt = desk.begunAt.get(draft) ?? at;
  desk.begunAt.set(draft, createdAt);
  await sealCapture(desk.folder, captureKeyOf(ring.value), { id: draft, createdAt, at, body });
  return ok(null);
}
