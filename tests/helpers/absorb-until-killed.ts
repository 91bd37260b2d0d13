import 'temporal-polyfill/global';
import { writeSync } from 'node:fs';
import { absorber } from '../../electron/services/absorb/absorb.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { readSyncState } from '../../electron/store/sync-state.ts';
import { complaintId, instant } from '../../shared/ids.ts';
import type { FeedLine } from '../../shared/sync/feed.ts';
import { aComplaint } from './a-complaint.ts';
import { irina } from './a-person.ts';

// A desk that takes in page after page of head office's feed until it is killed: every line brings one complaint with one line of its history
// and one row. It says the cursor after each page: `node absorb-until-killed.ts FOLDER KEY`.
const [, , folder = '', key = ''] = process.argv;
const opened = await openRegister(folder, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.refusal.code);
const { db } = opened.value;
const taking = absorber({
  db,
  now: () => instant.parse(Date.now()),
  newId: () => crypto.randomUUID(),
  newCode: () => 'K7M2QX',
  announce: () => undefined,
});

const perPage = 20;
for (;;) {
  const { cursor } = await readSyncState(db);
  await taking.lines(Array.from({ length: perPage }, (_, place) => lineAt(cursor + 1 + place)));
  writeSync(1, `${cursor + perPage}\n`);
}

function lineAt(seq: number): FeedLine {
  const id = complaintId.parse(`01950000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`);
  const body = aComplaint({ id, number: `BKK-2026-A-${seq}`, customer: null, call: null });
  const lines = [{ at: body.registeredAt, by: irina.id, kind: 'registered' as const, facts: {} }];
  const row = { table: 'department', key: `["d${seq}"]`, row: { id: `d${seq}`, name: 'Returns', active: 1 } };
  const effect = { outcome: 'applied' as const, refusal: null, complaints: [{ id, body, lines }], rows: [row], over: [] };
  return { seq, desk: 2, s: seq, at: instant.parse(seq), by: irina.id, act: 'complaint.register', object: id, effect };
}
