import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PouchDB from 'pouchdb';
import { answerParent, costOf } from '../../sync/answer-parent.ts';

// A desk on PouchDB: each event is a document of the same words, kept in leveldb.
const [address = ''] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'heard-bench-pouch-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const db = new PouchDB(join(home, 'desk'));
const office = new PouchDB(`${address}/branch`);
const batch = { batch_size: 500 };
let acted = 0;

const timed = (work) => async (input) => {
  const before = costOf().cpuMs;
  const began = performance.now();
  const value = await work(input);
  return { value, ms: performance.now() - began, cpuMs: costOf().cpuMs - before };
};

answerParent({
  write: async ({ texts, from }) => {
    await db.bulkDocs(texts.map((text, at) => ({ _id: `e${String(Number(from) + at).padStart(9, '0')}`, ...JSON.parse(text) })));
  },
  push: timed(async () => (await db.replicate.to(office, batch)).docs_written),
  pull: timed(async () => (await db.replicate.from(office, batch)).docs_written),
  acts: async ({ texts }) => {
    const line = db.replicate.to(office, { live: true });
    await new Promise((resume) => line.once('paused', resume));
    const all = [];
    for (const text of texts) {
      const began = performance.now();
      const sent = new Promise((resume) => line.once('change', resume));
      await db.put({ _id: `a${String((acted += 1)).padStart(9, '0')}`, ...JSON.parse(text) });
      const saved = performance.now();
      await sent;
      all.push({ savedMs: saved - began, sentMs: performance.now() - saved });
    }
    line.cancel();
    return all;
  },
  cost: () => ({
    ...costOf(),
    fileMb: readdirSync(join(home, 'desk')).reduce((sum, name) => sum + statSync(join(home, 'desk', name)).size, 0) / 1e6,
  }),
});
process.send({ id: 0, value: 'ready' });
