import type { Announcement } from '../../shared/contract/announcement.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';

/** What a door gets for a request, whatever the request was: the value, or a refusal by code with its sentence. */
export type DoorAnswer = Result<unknown, Refusal & { readonly sentence: string }>;

/** The desk as a door knows it: anything may be asked, dispatch alone decides. */
export interface DeskBehindDoor {
  readonly call: (method: string, input: unknown) => Promise<DoorAnswer>;
  readonly listen: (hear: (announcement: Announcement) => void) => () => void;
}
