import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import { generatedRegister } from './gen/fill-register.ts';
import { deadlineFigures } from './suites/deadlines.ts';
import { escalationFigures } from './suites/escalation.ts';
import { findFigures } from './suites/find.ts';
import { keyToPaintFigures } from './suites/key-to-paint.ts';
import { lookUpFigures } from './suites/look-up.ts';
import { openCaseFigures } from './suites/open-case.ts';
import { saveFigures } from './suites/save.ts';
import { startFigures } from './suites/start.ts';
import { suggestFigures } from './suites/suggest.ts';
import { syncCatchUpFigures } from './suites/sync-catch-up.ts';
import { syncOneDeskFigures } from './suites/sync-one-desk.ts';
import { syncReconnectFigures } from './suites/sync-reconnect.ts';

// npm run bench [-- --quick] [--only save,sync-one-desk,…]: one line of JSON a figure; exit code 1 when a target is missed.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const small = { customers: 10_000, complaints: 5_000 };
const large = { customers: 100_000, complaints: 50_000 };
const quick = values.quick;

const suites: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  save: async () =>
    saveFigures(
      await generatedRegister(quick ? small : large),
      quick ? { rounds: 5, pieces: 60, warm: 20 } : { rounds: 20, pieces: 200, warm: 200 },
    ),
  'look-up': async () =>
    lookUpFigures(
      await generatedRegister(quick ? small : large),
      quick ? { rounds: 5, pieces: 40, warm: 20 } : { rounds: 10, pieces: 100, warm: 50 },
    ),
  find: async () =>
    findFigures(
      await generatedRegister(quick ? small : large),
      quick ? { rounds: 3, pieces: 20, warm: 10 } : { rounds: 8, pieces: 50, warm: 30 },
    ),
  suggest: async () =>
    quick
      ? suggestFigures(await generatedRegister(small), 500, { rounds: 3, pieces: 20, warm: 10 })
      : suggestFigures(await generatedRegister({ customers: 20_000, complaints: 100_000 }), 5_000, { rounds: 6, pieces: 50, warm: 30 }),
  deadlines: async () =>
    quick
      ? deadlineFigures(await generatedRegister(small), 5_000, { rounds: 3, pieces: 20, warm: 10 })
      : deadlineFigures(await generatedRegister(small), 50_000, { rounds: 8, pieces: 30, warm: 20 }),
  escalation: async () => escalationFigures(await generatedRegister(small), quick ? 5_000 : 50_000),
  start: () => startFigures(quick ? { rounds: 3, pieces: 3, warm: 1 } : { rounds: 7, pieces: 5, warm: 2 }),
  'key-to-paint': () =>
    keyToPaintFigures(quick ? small : large, quick ? { rounds: 3, pieces: 25, warm: 10 } : { rounds: 10, pieces: 80, warm: 20 }),
  'sync-one-desk': async () =>
    quick
      ? syncOneDeskFigures({ rounds: 1, events: 2_000, acts: 30 })
      : [
          ...(await syncOneDeskFigures({ rounds: 3, events: 16_000, acts: 200 })),
          ...(await syncOneDeskFigures({ rounds: 1, events: 100_000, acts: 300 })),
        ],
  'sync-reconnect': () =>
    syncReconnectFigures(quick ? { desks: 20, branches: 2, events: 500 } : { desks: 200, branches: 10, events: 5_000 }),
  'sync-catch-up': () =>
    syncCatchUpFigures(
      quick
        ? [{ name: 'a morning', events: 2_000, seconds: 1, rounds: 1 }]
        : [
            { name: 'a day', events: 16_000, seconds: 1, rounds: 3 },
            { name: 'a month', events: 100_000, seconds: 12, rounds: 1 },
          ],
    ),
  'open-case': () => openCaseFigures(quick ? small : large, quick ? { rounds: 3, pieces: 8, warm: 3 } : { rounds: 8, pieces: 20, warm: 5 }),
};

const wanted = values.only?.split(',') ?? Object.keys(suites);
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) throw new Error(`no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);

let missed = 0;
for (const name of wanted) {
  for (const figure of (await suites[name]?.()) ?? []) {
    console.log(JSON.stringify(figure));
    missed += figure.ok ? 0 : 1;
  }
}
process.exitCode = missed === 0 ? 0 : 1;
