import type { Language } from '../../shared/language.ts';
import type { Office } from '../office.ts';
import type { Session } from '../store/admin/sessions.ts';
import type { Backups } from './backups.ts';
import type { Html } from './html.ts';
import type { Say } from './words/words-in.ts';

/** What the pages are told once, at the start. */
export interface Told {
  readonly office: Office;
  readonly backups: Backups;
  readonly isSecure: boolean;
  readonly newId: () => string;
}

/** One request for a page. */
export interface Visit {
  readonly told: Told;
  readonly now: number;
  readonly language: Language;
  readonly say: Say;
  /** How this browser reaches head office: `https://host:port`. Desks reach it so too. */
  readonly origin: string;
  /** Where it is, without what follows the question mark. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly isAnswerToForm: boolean;
  /** What every form on the page carries. */
  readonly formToken: string;
  /** Where it comes from, for counting tries; kept only as a hash. */
  readonly from: string;
}

/** A request of somebody who is signed in. */
export interface SignedVisit extends Visit {
  readonly session: Session;
}

/** What a visit leads to: a page, or somewhere else. */
export type Answer =
  | { readonly page: Html; readonly title: string; readonly status?: number; readonly wait?: number; readonly isNarrow?: boolean }
  | { readonly goTo: string; readonly signIn?: string; readonly isSignOut?: true };
