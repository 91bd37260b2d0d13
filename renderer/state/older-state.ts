import { create } from 'zustand';
import type { OlderRow } from '../../shared/contract/older.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { useDesk } from './desk-state.ts';
import { openCase } from './screen-state.ts';

/** What is looked for at head office: nothing yet; the answer awaited; what was found by these words; or why there is no answer. */
export type Looking =
  | { readonly kind: 'still' }
  | { readonly kind: 'looking'; readonly rows: readonly OlderRow[] }
  | { readonly kind: 'found'; readonly text: string; readonly rows: readonly OlderRow[]; readonly next: string | null }
  | { readonly kind: 'refused'; readonly rows: readonly OlderRow[]; readonly refusal: Refusal };

interface Older {
  /** What the layer was opened with; undefined while it is closed. */
  readonly begunWith: string | undefined;
  readonly looking: Looking;
  /** The case that is being fetched. */
  readonly opening: string | undefined;
}

const closed: Older = { begunWith: undefined, looking: { kind: 'still' }, opening: undefined };

/** Cases this desk does not hold, as the layer over the screen looks for them. */
export const useOlder = create<Older>(() => closed);

useDesk.subscribe(({ desk }) => {
  if (desk !== undefined && desk.session === null) useOlder.setState(closed);
});

/** Opens the layer; with words it looks for them at once. */
export function showOlder(text: string): void {
  useOlder.setState({ ...closed, begunWith: text });
  if (text.trim() !== '') void lookForOlder(text);
}

/** Closes it; an answer still awaited is not shown any more. */
export const closeOlder = (): void => useOlder.setState(closed);

/** Asks head office for what has this number, code, name or phone. */
export const lookForOlder = (text: string): Promise<void> => look(text.trim(), []);

/** Asks for the page behind what is shown. */
export async function moreOlder(): Promise<void> {
  const { looking } = useOlder.getState();
  if (looking.kind === 'found' && looking.next !== null) await look(looking.text, looking.rows, looking.next);
}

async function look(text: string, rows: readonly OlderRow[], after?: string): Promise<void> {
  if (text === '') return;
  const mine: Looking = { kind: 'looking', rows };
  useOlder.setState({ looking: mine });
  const answer = await ask('sync.older', { text, ...(after === undefined ? {} : { after }) });
  if (useOlder.getState().looking !== mine) return; // closed meanwhile, or asked for something else
  if (answer.ok) useOlder.setState({ looking: { kind: 'found', text, rows: [...rows, ...answer.value.rows], next: answer.value.next } });
  else useOlder.setState({ looking: { kind: 'refused', rows, refusal: answer.refusal } });
}

/** Fetches the case whole and opens it: from here on this desk holds it. */
export async function openOlder({ id, number }: OlderRow): Promise<void> {
  const { looking, opening } = useOlder.getState();
  if (opening !== undefined || looking.kind === 'still') return;
  useOlder.setState({ opening: id });
  const answer = await ask('sync.keepOlder', { complaint: id, number });
  if (useOlder.getState().opening !== id) return;
  if (answer.ok) {
    closeOlder();
    openCase(id);
  } else useOlder.setState({ opening: undefined, looking: { kind: 'refused', rows: looking.rows, refusal: answer.refusal } });
}
