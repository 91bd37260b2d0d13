import { type DeskState, troubles } from '../../shared/contract/desk.ts';
import type { RefusalCode } from '../../shared/refusal/refusal.ts';

/** The same code as a state of the whole desk, or null where it is no state of its data. */
export const asTrouble = (code: RefusalCode | undefined): DeskState['trouble'] => troubles.find((one) => one === code) ?? null;
