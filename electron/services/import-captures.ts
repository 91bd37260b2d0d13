import { openCaptures, removeCapture } from '../store/capture.ts';
import { unwrapCaptureKey } from '../store/keyring.ts';
import type { OpenData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * Cards written while nobody was signed in become unfinished cards of nobody. A sealed card goes only when its copy is on disk;
 * one that cannot be opened stays where it is.
 */
export async function importCaptures(desk: OpenDesk, data: OpenData): Promise<void> {
  const ring = await desk.keyring.read();
  const key = ring.ok && ring.value !== undefined ? unwrapCaptureKey(ring.value, data.dataKey) : undefined;
  if (key?.ok !== true) return;
  const { cards, unreadable } = await openCaptures(desk.folder, key.value);
  key.value.fill(0);
  if (unreadable > 0) desk.world.log({ event: 'capture.unreadable' });
  for (const card of cards) {
    // Begun first, so that the card keeps the time it was begun at.
    const begun = data.drafts.read(card.id) ?? data.drafts.save({ id: card.id, by: null, at: card.createdAt, body: card.body });
    if ('ok' in begun && !begun.ok) desk.world.log({ event: 'capture.ended', code: begun.refusal.code });
    else data.drafts.save({ id: card.id, by: null, at: card.at, body: card.body });
    await removeCapture(desk.folder, card.id);
  }
  desk.begunAt.clear();
}
