import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import expressPouchDB from 'express-pouchdb';
import PouchDB from 'pouchdb';

// A PouchDB server as its makers give it away, with nothing but replication; its data goes with it.
const home = mkdtempSync(join(tmpdir(), 'heard-bench-pouch-'));
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
const app = express();
const Kept = PouchDB.defaults({ prefix: `${home}/` });
app.use('/', expressPouchDB(Kept, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(home, 'log') }));
const server = app.listen(0, '127.0.0.1', () => console.log(`open at http://127.0.0.1:${server.address().port}`));
