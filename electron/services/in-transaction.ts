import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import type { Db, Tx } from '../store/schema.ts';
import { inOneGo } from './in-one-go.ts';

/** Does all of `make` or nothing: a refusal undoes what was written before it and is given back, an exception undoes and goes on. */
export async function inTransaction<Value>(db: Db, make: (tx: Tx) => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
  try {
    return await inOneGo(db, async (tx) => {
      const outcome = await make(tx);
      if (!outcome.ok) throw new Undone(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Carries a refusal out of a transaction, because only a throw makes it roll back; never leaves this file. */
class Undone extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
