import { Server, type Socket } from 'node:net';
import { costOf } from './answer-parent.ts';

// Loaded before a server's own program (`node --import`), whoever wrote that: counts what goes over its lines, and says so to whoever started it.
const lines = new Set<Socket>();
let [received, sent] = [0, 0];

const listen = Reflect.get(Server.prototype, 'listen');
Server.prototype.listen = function counted(this: Server, ...words: unknown[]) {
  this.on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => {
      lines.delete(line);
      received += line.bytesRead;
      sent += line.bytesWritten;
    });
  });
  return Reflect.apply(listen, this, words);
};

process.on('message', ({ id, method }: { readonly id: number; readonly method: string }) => {
  if (method !== 'traffic') return;
  const open = [...lines];
  const value = {
    ...costOf(),
    receivedMb: (received + open.reduce((sum, { bytesRead }) => sum + bytesRead, 0)) / 1e6,
    sentMb: (sent + open.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)) / 1e6,
  };
  process.send?.({ id, value });
});
process.channel?.unref();
