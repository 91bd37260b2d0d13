import type { WhyStopped } from '../../shared/contract/sync.ts';
import { assertNever } from '../../shared/result.ts';
import type { Heard } from './heard.ts';

/**
 * What one step came to. done: it went through. again: something was set right, the same step anew. greet: where both stand is asked first.
 * retry: nothing is known, later again; `askedMs` if head office said when. stopped: not before somebody acts.
 */
export type Step =
  | { readonly kind: 'done' }
  | { readonly kind: 'again' }
  | { readonly kind: 'greet' }
  | { readonly kind: 'retry'; readonly askedMs: number | null }
  | { readonly kind: 'stopped'; readonly why: WhyStopped };

export const done: Step = { kind: 'done' };
export const again: Step = { kind: 'again' };
export const greet: Step = { kind: 'greet' };
export const stopped = (why: WhyStopped): Step => ({ kind: 'stopped', why });

/** What follows from an answer that brought nothing, whatever was asked for. What only one request can meet, that request has looked at before. */
export function stepAfter(heard: Exclude<Heard<unknown>, { kind: 'answer' }>): Step {
  const retry: Step = { kind: 'retry', askedMs: heard.retryAfterMs };
  if (heard.kind === 'silent') return retry;
  const { problem } = heard.problem;
  switch (problem) {
    case 'forked':
      return stopped('forked');
    case 'broken':
      return stopped('broken');
    case 'revoked':
      return stopped('revoked');
    case 'unknownDesk':
      return stopped('unknown');
    case 'tooOld':
      return stopped('tooOld');
    case 'tooNew':
      return stopped('tooNew');
    case 'gap':
    case 'wentBack':
      return greet;
    // A proxy between the two may have touched this one request; head office says the same of the next if it was ours.
    case 'badSignature':
    case 'badRequest':
    case 'notFound':
    case 'notAllowed':
    case 'tooLarge':
    case 'clock':
    case 'busy':
    case 'codeUnknown':
    case 'codeUsed':
      return retry;
    default:
      return assertNever(problem);
  }
}
