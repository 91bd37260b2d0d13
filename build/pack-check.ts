import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import electron from '../node_modules/electron/package.json' with { type: 'json' };

/**
 * `npm run pack:check`: what would ship, packed without Electron's binary. A stand-in of it carries only the marks that electron-builder
 * and the fuses look for; what comes out is a real app.asar, which is unpacked and started under plain Node. It proves the file lists, the
 * externals and the native addons, not Electron.
 */
const folder = mkdtempSync(join(tmpdir(), 'heard-pack-'));
try {
  await check();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function check(): Promise<void> {
  const resources = join(pack(hollowElectron()), 'resources');
  const app = join(folder, 'app');
  run('@electron/asar/bin/asar.js', 'extract', join(resources, 'app.asar'), app);
  cpSync(join(resources, 'app.asar.unpacked'), app, { recursive: true });
  const desk = spawn(process.execPath, [join(app, 'out/main/browser.js'), '--no-open', '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed]: unknown[] = await once(desk.stdout, 'data');
  const { origin, hash } = new URL(/http:\S+/u.exec(String(printed))?.[0] ?? '');
  const answer = await fetch(`${origin}/call/desk.state`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.slice('#token='.length)}`, 'content-type': 'application/json' },
    body: '{}',
  });
  const text = await answer.text();
  console.log(answer.status, text);
  desk.kill('SIGTERM');
  await once(desk, 'exit');
  if (!text.startsWith('{"ok":true')) process.exitCode = 1;
}

/** The files electron-builder expects of a distribution, with an executable that carries nothing but the fuses' wire. */
function hollowElectron(): string {
  const place = join(folder, 'electron');
  mkdirSync(join(place, 'resources'), { recursive: true });
  mkdirSync(join(place, 'locales'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(place, name), '');
  writeFileSync(join(place, 'version'), electron.version);
  writeFileSync(join(place, 'electron'), `#!/bin/sh\nexit 0\n#dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'0'.repeat(9)}`);
  chmodSync(join(place, 'electron'), 0o755);
  return place;
}

function pack(distribution: string): string {
  const output = join(folder, 'dist');
  const words = [
    '--linux',
    'dir',
    '--config',
    'build/electron-builder.yml',
    `-c.electronDist=${distribution}`,
    `-c.directories.output=${output}`,
  ];
  run('electron-builder/cli.js', ...words);
  return join(output, 'linux-unpacked');
}

function run(tool: string, ...words: readonly string[]): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../node_modules', tool), ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
