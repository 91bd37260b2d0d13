import type { ComplaintId } from '../../../shared/ids.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import type { DeskContext } from '../desk-context.ts';
import { shownAs } from './shown-as.ts';

/** More complaints than this are not named one by one: the windows ask for all they show. */
const few = 20;

/** Tells every window what head office changed. */
export function announceAbsorbed(
  announce: DeskContext['announce'],
  complaints: readonly ComplaintId[],
  tables: ReadonlySet<SyncedName>,
): void {
  const whats = new Set([...tables].map((table) => shownAs[table]));
  if (complaints.length > 0 && complaints.length <= few) {
    whats.delete('complaints');
    for (const id of complaints) announce({ event: 'changed', what: 'complaints', id });
  } else if (complaints.length > few) whats.add('complaints');
  for (const what of whats) announce({ event: 'changed', what, id: null });
}
