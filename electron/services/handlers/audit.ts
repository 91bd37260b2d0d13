import { auditRow } from '../../../shared/contract/desk.ts';
import { ok } from '../../../shared/result.ts';
import { knownVerdict, readAudit, verifyNewAudit } from '../../store/audit.ts';
import type { Handlers } from '../handler.ts';

/** The audit log, newest first, with the verdict on its whole chain. */
export const auditHandlers = {
  'audit.read': async ({ db }, { before, rows }) => {
    const { intact, brokenAt } = await (before === undefined ? verifyNewAudit(db) : knownVerdict(db));
    const page = await readAudit(db, { before, limit: rows });
    return ok({ rows: page.map((entry) => auditRow.parse({ ...entry, fields: [...entry.fields] })), intact, brokenAt });
  },
} as const satisfies Partial<Handlers>;
