import { create } from 'zustand';
import type { Ring } from '../../shared/contract/call.ts';
import { ask } from '../api.ts';

/** The phones that ring now. */
export const useRings = create<{ readonly rings: readonly Ring[] }>(() => ({ rings: [] }));

/** Asks which phones ring. */
export async function refreshRings(): Promise<void> {
  const answer = await ask('call.rings', {});
  if (answer.ok) useRings.setState({ rings: answer.value });
}
