import { readSyncState } from '../store/sync-state.ts';
import type { Db } from '../store/schema.ts';
import type { Clock } from './sync-desk.ts';
import { openTransport, type Transport } from './transport.ts';

/** Somebody at the desk asks head office for one thing, beside the loop. */
export interface Asking {
  readonly db: Db;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** They leave. */
  readonly signal: AbortSignal;
}

/** A line to this desk's head office; undefined while the two do not speak: it has none, its beginnings still go up, or one of them stopped. */
export async function lineTo({ db, clock }: Asking): Promise<Transport | undefined> {
  const { phase, stopped, address, desk, secret_key: privateKey } = await readSyncState(db);
  return phase !== 'joined' || stopped !== null ? undefined : openTransport({ address, signer: { desk, privateKey }, clock });
}
