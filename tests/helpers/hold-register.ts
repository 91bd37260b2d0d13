import { openRegister } from '../../electron/store/open-register.ts';

// A desk process of its own: opens the register it is told, says how that went, and holds it until it is killed.
const [folder = '', key = ''] = process.argv.slice(2);
const opened = await openRegister(folder, Buffer.from(key, 'hex'));
process.stdout.write(`${opened.ok ? 'open' : opened.refusal.code}\n`);
if (opened.ok) setInterval(() => undefined, 1000);
