import type { ComplaintId } from '../ids.ts';
import { firingRoot } from './firing-root.ts';

interface QuestionRoots {
  /** Somebody was asked to approve (E6). */
  readonly asked: string;
  /** Whoever was asked has not taken it over, or is away (E13). */
  readonly untaken: string;
  /** Whoever was asked has not answered by the named time (E13). */
  readonly late: string;
}

/** What the firings about one question of a complaint go by: a hand-over, or the turn of an offer. */
export const questionRoots = (complaint: ComplaintId, object: string): QuestionRoots => ({
  asked: firingRoot('E6', complaint, object),
  untaken: firingRoot('E13', complaint, object),
  late: firingRoot('E13', complaint, lateObject(object)),
});

/** What a question goes by once the time to answer it has come. */
export const lateObject = (object: string): string => `${object}/late`;
