// `npm test`: installs what is missing, then runs every check. The work is in test.ts, which needs the installed Node.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ensureInstalled, projectNode, root } from './installed.mjs';

ensureInstalled();
// Tools started by name, and what they start in turn, find the project's own Node first.
const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
const started = spawn(projectNode(), [join(root, 'build', 'test.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => started.kill(signal));
started.on('exit', (code) => process.exit(code ?? 1));
