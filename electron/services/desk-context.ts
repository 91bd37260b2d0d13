import type { DraftBody } from '../../shared/complaint/card.ts';
import type { Announcement } from '../../shared/contract/announcement.ts';
import type { Draft, DraftRow } from '../../shared/contract/desk.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { CallId, ComplaintId, DraftId, EmployeeId, Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { FileStore } from '../store/file-store.ts';
import type { Db } from '../store/schema.ts';
import type { Telephone } from './telephone.ts';

/** What a handler works with once dispatch has let a request through: the open register, who asks, and the world's clock and dice. */
export interface DeskContext {
  readonly db: Db;
  readonly who: Person;
  readonly now: () => Instant;
  /** A new UUIDv7; of a name, the same UUID on every desk and at head office. */
  readonly newId: (of?: string) => string;
  /** Six characters without look-alikes, for an anonymous caller. */
  readonly newCode: () => string;
  /** Tells every window; ids and states only. */
  readonly announce: (announcement: Announcement) => void;
  readonly drafts: Drafts;
  /** The contents of complaints' files. */
  readonly files: FileStore;
  readonly keys: Keys;
  /** The screen is covered: nothing of a customer may be shown until the person unlocks it. */
  readonly locked: boolean;
  /** The calls that ring now (services/ring-book.ts): a handler that answers one takes it from there. */
  readonly telephone: Telephone;
  /** A page of ours as a PDF in base64; undefined where nothing here can print. */
  readonly print: (html: string) => Promise<string | undefined>;
}

/** The unfinished cards the asking person may see: their own and those nobody has claimed; supervisors and managers see all. */
export interface Drafts {
  /** Newest first, without the words of the card beyond a title and a name. */
  readonly rows: () => Promise<readonly DraftRow[]>;
  /** The card as last typed; refuses noSuchDraft and notYours. */
  readonly read: (id: DraftId) => Promise<Result<Draft, Refusal>>;
  /** On disk when the promise resolves; refuses notYours for a card of someone else. */
  readonly save: (id: DraftId, body: DraftBody) => Promise<Result<null, Refusal>>;
  /** Registered as this complaint: the card leaves the list. Nothing happens when it is already gone. */
  readonly finish: (id: DraftId, complaint: ComplaintId) => Promise<void>;
  /** The complaint a card was registered as, or undefined: a second register of the same card finds the first here. */
  readonly complaintOf: (id: DraftId) => Promise<ComplaintId | undefined>;
  /** Thrown away with a reason; kept aside for 30 days. Refuses noSuchDraft and notYours. */
  readonly discard: (id: DraftId, reason: string) => Promise<Result<null, Refusal>>;
  /** The register has all that was changed on a registered card: no word of it is kept twice. Refuses noSuchDraft and notYours. */
  readonly sent: (id: DraftId) => Promise<Result<null, Refusal>>;
  /** Takes name, number and address out of every unfinished card of this complaint or call, whoever's it is (ux.md 8). */
  readonly forgetCaller: (complaint: ComplaintId, call: CallId | undefined) => Promise<void>;
  /** Removes the cards of a person who was erased, whoever's they are; a new complaint in the making stays. */
  readonly erase: (erased: { readonly ids: ReadonlySet<string>; readonly cases: ReadonlySet<string> }) => void;
}

/** Passwords and the names shown at sign-in, so that no handler touches a key itself. */
export interface Keys {
  /** True for a person who has a password and can sign in. */
  readonly hasPassword: (person: EmployeeId) => Promise<boolean>;
  /** Is this the asking person's own password? Refuses wrongPassword and waitBeforeNextTry. */
  readonly confirm: (password: string) => Promise<Result<null, Refusal>>;
  /** Lets a person sign in with this password from now on; refuses passwordTooShort and passwordTooCommon. */
  readonly setPassword: (person: Pick<Person, 'id' | 'name' | 'roles' | 'active'>, password: string) => Promise<Result<null, Refusal>>;
  /** Brings the names and roles shown before sign-in in step with the register, after its people changed. */
  readonly keepInStep: () => Promise<void>;
}
