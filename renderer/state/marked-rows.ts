import { create } from 'zustand';
import type { ComplaintId } from '../../shared/ids.ts';
import { useDesk } from './desk-state.ts';
import { useRegister } from './register-state.ts';

/** As many complaints as one act is looked at with. */
const most = 500;

const none: ReadonlySet<ComplaintId> = new Set();

/** The complaints of the register that something is done with together; another search or person begins anew. */
export const useMarked = create<{ readonly marked: ReadonlySet<ComplaintId> }>(() => ({ marked: none }));

useDesk.subscribe(({ desk }) => {
  if (desk !== undefined && desk.session === null) unmarkAll();
});
useRegister.subscribe((now, before) => {
  if (now.question !== before.question) unmarkAll();
});

export const unmarkAll = (): void => useMarked.setState({ marked: none });

/** Marks a row, or takes its mark away. */
export function toggleMark(id: ComplaintId): void {
  const { marked } = useMarked.getState();
  const after = new Set(marked);
  if (!after.delete(id) && after.size < most) after.add(id);
  useMarked.setState({ marked: after });
}

/** Marks all of these, as far as one act reaches. */
export function markAll(ids: readonly ComplaintId[]): void {
  useMarked.setState(({ marked }) => ({ marked: new Set([...marked, ...ids].slice(0, most)) }));
}
