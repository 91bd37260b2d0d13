import { expect, it } from 'vitest';
import { noteAct } from '../../../electron/services/note-act.ts';
import { readAudit } from '../../../electron/store/audit.ts';
import { aSeededDesk } from '../../helpers/a-seeded-desk.ts';

it('writes down who took data out of the desk, and queues nothing for head office', async () => {
  const desk = await aSeededDesk('manager');
  await noteAct(desk, { act: 'import.wrongRows', object: 'import', objectId: 'i1' });
  const [last] = await readAudit(desk.db, { limit: 1 });
  expect(last).toMatchObject({ act: 'import.wrongRows', actor: desk.who.id, objectId: 'i1', fields: [] });
  expect(await desk.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});
