import { appendAudit, type AuditAct } from '../store/audit.ts';
import type { OpenData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';
import { inOneGo } from './in-one-go.ts';

/** Writes into log and audit that unfinished cards could not be read, and under which name their file was kept. */
export async function noteDraftsSetAside({ world }: OpenDesk, { db, draftsSetAside }: OpenData): Promise<void> {
  if (draftsSetAside === null) return;
  const act = 'drafts.setAside';
  world.log({ event: act });
  const entry: AuditAct = { at: world.now(), actor: null, act, object: 'drafts', objectId: draftsSetAside, fields: [] };
  await inOneGo(db, (tx) => appendAudit(tx, entry));
}
