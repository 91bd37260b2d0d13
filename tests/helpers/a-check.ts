import { type Instant, workRecordId } from '../../shared/ids.ts';
import type { SatisfactionCheck } from '../../shared/satisfaction/check.ts';
import { somchai } from './a-person.ts';

let count = 0;

/** Somchai asked by phone, and the customer gave five of five. */
export function aCheck(at: Instant, as: Partial<SatisfactionCheck> = {}): SatisfactionCheck {
  count += 1;
  const id = workRecordId.parse(`00000000-0000-7000-8000-0000000e${String(count).padStart(4, '0')}`);
  const said = { method: 'phone', result: 'scored', score: 5, solved: 'yes', comment: '', mood: 'calm', enough: true } as const;
  return { id, by: somchai.id, at, ...said, ...as };
}

/** Nobody answered. */
export const inVain = (at: Instant, as: Partial<SatisfactionCheck> = {}): SatisfactionCheck =>
  aCheck(at, { result: 'noAnswer', score: null, solved: null, mood: null, enough: false, ...as });
