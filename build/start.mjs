// `npm start`: installs and builds what is missing, then opens the desk. The work is in start.ts, which needs the installed Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from './installed.mjs';

ensureInstalled();
const started = spawn(projectNode(), [join(root, 'build', 'start.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
// Passed on, and waited for: the desk closes in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => started.kill(signal));
started.on('exit', (code) => process.exit(code ?? 1));
