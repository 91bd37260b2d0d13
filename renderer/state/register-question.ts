import { dayBounds } from '../../shared/calendar/site-day.ts';
import { complaintState, openStates } from '../../shared/complaint/states.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { CatalogueId, EmployeeId } from '../../shared/ids.ts';

/** What the desk is asked for, without the page. */
export type RegisterQuestion = Omit<Input<'complaint.find'>, 'after' | 'rows'>;

/** What the register is narrowed to, as its fields hold it; days as `2026-11-20`, empty where anything goes. */
export interface Narrowing {
  readonly text: string;
  readonly state: string;
  readonly category: CatalogueId | null;
  readonly owner: EmployeeId | null;
  readonly from: string;
  readonly to: string;
}

export const wholeRegister: Narrowing = { text: '', state: '', category: null, owner: null, from: '', to: '' };

/** The desk's question for what the fields hold; `to` includes its whole day. */
export function questionOf(asked: Narrowing, timeZone: string): RegisterQuestion {
  const states = asked.state === 'open' ? openStates : complaintState.options.filter((one) => one === asked.state);
  return {
    ...(asked.text.trim() === '' ? {} : { text: asked.text.trim() }),
    ...(states.length === 0 ? {} : { state: [...states] }),
    ...(asked.category === null ? {} : { category: asked.category }),
    ...(asked.owner === null ? {} : { owner: asked.owner }),
    ...(asked.from === '' ? {} : { from: dayBounds(asked.from, timeZone).from }),
    ...(asked.to === '' ? {} : { to: dayBounds(asked.to, timeZone).to }),
  };
}
