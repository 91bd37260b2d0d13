import type { ComplaintId } from '../../../shared/ids.ts';
import { openCase } from '../../state/screen-state.ts';

/** Opens the case before or after this one in the list it was chosen from; nothing happens at its ends. */
export function openNeighbour(among: readonly ComplaintId[], complaint: ComplaintId, by: -1 | 1): void {
  const here = among.indexOf(complaint);
  const next = here === -1 ? undefined : among[here + by];
  if (next !== undefined) openCase(next, among);
}
