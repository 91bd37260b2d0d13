import { portToParent } from '../../electron/desk/port.ts';
import type { FromDesk, ToDesk } from '../../electron/desk/messages.ts';

// A stand-in for the desk process that does as its parent's test tells it: answers, waits, dies, asks for a seal.
const port = portToParent<FromDesk, ToDesk>();
let started: unknown;
port.onClose(() => process.exit(0));
port.onMessage((message) => {
  if (message.kind === 'start') started = message.options;
  if (message.kind === 'close') process.exit(0);
  if (message.kind === 'pop')
    port.send({ kind: 'announcement', announcement: { event: 'changed', what: 'callbacks', id: message.words.join(' ') } });
  if (message.kind === 'secret' || message.kind === 'secretFailed')
    port.send({ kind: 'answer', id: message.id, answer: { ok: true, value: message.kind === 'secret' ? message.value : 'failed' } });
  if (message.kind !== 'request') return;
  const { id, method, input } = message;
  if (method === 'die') process.kill(process.pid, 'SIGKILL');
  else if (method === 'seal') port.send({ kind: 'seal', id, value: new Uint8Array([1, 2, 3]) });
  else if (method === 'who') port.send({ kind: 'answer', id, answer: { ok: true, value: { pid: process.pid, started } } });
  else if (method !== 'wait') port.send({ kind: 'answer', id, answer: { ok: true, value: input } });
});
