import type { AuditedAct } from '../../../shared/audit/audit-acts.ts';
import { askErasure, carriedOut, confirmErasure, dropErasure, type Erasure } from '../../../shared/erasure/erasure.ts';
import { type CustomerId, instant } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { readFlags } from '../../store/customer-flags.ts';
import { standingCustomer } from '../../store/customers.ts';
import {
  cardsOf,
  caseNumbersOf,
  erasedHere,
  erasuresOf,
  openCaseOf,
  readErasure,
  readErasures,
  saveErasure,
} from '../../store/erasures.ts';
import type { Db, Tx } from '../../store/schema.ts';
import { readSyncState } from '../../store/sync-state.ts';
import { shredFiles } from '../attachments/shred-files.ts';
import type { DeskContext } from '../desk-context.ts';
import { carryOutErasures } from '../erasure/carry-out-erasures.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

const mostNumbers = 50;

/** A person is forgotten (security.md 8.7, C36): asked for by one, confirmed by another, carried out wherever the register is. */
export const erasuresHandlers = {
  'customer.askErase': async (desk, { erasure: id, customer, ground, confirm }) => {
    const confirmed = await desk.keys.confirm(confirm);
    if (!confirmed.ok) return confirmed;
    const standing = await standingCustomer(desk.db, customer);
    if (standing === undefined) return refused(because('noSuchCustomer'));
    return write(desk, { act: 'customer.askErase', customer: standing }, async (tx) => {
      const known = await erasuresOf(tx, standing);
      return askErasure(known, { id, customer: standing, ground, by: desk.who.id, now: desk.now() });
    });
  },

  'customer.erase': async (desk, { erasure: id, confirm }) => {
    const confirmed = await desk.keys.confirm(confirm);
    if (!confirmed.ok) return confirmed;
    const found = await readErasure(desk.db, id);
    if (found === undefined) return refused(because('noSuchErasure'));
    const outcome = await write(desk, { act: 'customer.erase', customer: found.customer }, (tx) => confirmIn(tx, desk, found));
    if (outcome.ok) await carryOutHere(desk);
    return outcome;
  },

  'customer.dropErase': async (desk, { erasure: id }) => {
    const found = await readErasure(desk.db, id);
    if (found === undefined) return refused(because('noSuchErasure'));
    return write(desk, { act: 'customer.dropErase', customer: found.customer }, async (tx) =>
      dropErasure(await readErasure(tx, id), { by: desk.who.id, now: desk.now() }),
    );
  },

  'erasure.list': async ({ db }) => {
    const rows = [];
    for (const one of await readErasures(db)) rows.push(await rowOf(db, one));
    return ok(rows);
  },
} as const satisfies Partial<Handlers>;

/** Where there is no head office, the second person's word is the last one. */
async function confirmIn(tx: Tx, { who, now }: DeskContext, found: Erasure): Promise<Result<Erasure, Refusal>> {
  const cards = await cardsOf(tx, found.customer);
  const flags = [];
  for (const one of cards) flags.push(...(await readFlags(tx, one)));
  const confirmed = confirmErasure(await readErasure(tx, found.id), { by: who.id, now: now(), open: await openCaseOf(tx, cards), flags });
  if (!confirmed.ok || (await readSyncState(tx)).phase !== 'alone') return confirmed;
  return ok(carriedOut(confirmed.value, cards, now()));
}

async function write(
  desk: DeskContext,
  { act, customer }: { readonly act: AuditedAct; readonly customer: CustomerId },
  make: (tx: Tx) => Promise<Result<Erasure, Refusal>>,
): Promise<Result<null, Refusal>> {
  const change = { act, object: 'customer', objectId: customer, fields: ['erasure'], body: {} } as const;
  const outcome = await recordChange(desk, change, async (tx) => {
    // What is done meanwhile goes up as a row that was brought, and head office would never give its word on it.
    if ((await readSyncState(tx)).phase === 'bringing') return refused(because('stillJoining'));
    const made = await make(tx);
    if (!made.ok) return made;
    await saveErasure(tx, made.value);
    return ok(null);
  });
  if (outcome.ok) desk.announce({ event: 'changed', what: 'customers', id: customer });
  return outcome;
}

/** Nothing happens while head office has still to say yes. */
async function carryOutHere(desk: DeskContext): Promise<void> {
  const erased = await carryOutErasures(desk.db, desk, desk.now());
  if (erased.ids.size === 0) return;
  await shredFiles(desk);
  desk.announce({ event: 'changed', what: 'complaints', id: null });
}

async function rowOf(db: Db, erasure: Erasure) {
  const cards = erasure.customers.length > 0 ? erasure.customers : await cardsOf(db, erasure.customer);
  const here = await erasedHere(db, erasure.customer);
  return {
    erasure,
    cases: await caseNumbersOf(db, cards, mostNumbers),
    here: here === undefined ? null : { at: instant.parse(here.at), counts: here.counts },
  };
}
