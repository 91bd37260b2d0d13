import { auditRow } from '../../../shared/contract/desk.ts';
import { ok } from '../../../shared/result.ts';
import { knownVerdict, namesInAudit, readAudit, verifyNewAudit } from '../../store/audit.ts';
import type { Handlers } from '../handler.ts';

/** The audit log, newest first, narrowed to what is asked for, with the verdict on its whole chain. */
export const auditHandlers = {
  'audit.read': async ({ db }, { rows, ...asked }) => {
    const { intact, brokenAt } = await (asked.before === undefined ? verifyNewAudit(db) : knownVerdict(db));
    const page = await readAudit(db, { ...asked, limit: rows });
    const names = await namesInAudit(db, page);
    const named = page.map((entry) => ({ ...entry, fields: [...entry.fields], named: names.get(entry.objectId) ?? null }));
    return ok({ rows: named.map((entry) => auditRow.parse(entry)), intact, brokenAt });
  },
} as const satisfies Partial<Handlers>;
