import type { Problem } from '../shared/sync/protocol.ts';
import { isOfDatabase } from './store/trouble.ts';

/** What a desk is told of an error that stopped its request, and whether it is our fault. */
export interface Failure {
  readonly problem: Problem;
  readonly isOurs: boolean;
}

/** An error's own words stay here: they may carry what somebody else wrote. */
export function problemOfError(error: unknown): Failure {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return { problem: { problem: 'tooLarge' }, isOurs: false };
  if (status === 404) return { problem: { problem: 'notFound' }, isOurs: false };
  // Fastify names its own errors; a database's or a rule's error has no status below 500.
  if (typeof status === 'number' && status >= 400 && status < 500) return { problem: { problem: 'badRequest' }, isOurs: false };
  return { problem: { problem: 'busy' }, isOurs: !isOfDatabase(error) };
}
