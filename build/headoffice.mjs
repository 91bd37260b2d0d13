// `npm run headoffice`: installs what is missing, then opens head office. The work is in headoffice/main.ts, which needs the installed Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root } from './installed.mjs';

ensureInstalled();
const started = spawn(projectNode(), ['--enable-source-maps', join(root, 'headoffice', 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'headoffice') },
});
// Passed on, and waited for: head office closes in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => started.kill(signal));
started.on('exit', (code) => process.exit(code ?? 1));
