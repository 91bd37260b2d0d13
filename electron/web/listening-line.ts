import type { Server } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { DeskBehindDoor } from '../services/door.ts';
import { isToken } from './token.ts';
import { isFromHere } from './trusted-caller.ts';

interface Line {
  readonly desk: DeskBehindDoor;
  readonly token: string;
  readonly port: () => number;
}

/** How long a new line may stay silent before it shows its token, in milliseconds. */
const patience = 5_000;
/** More lines than any desk has windows. */
const mostLines = 20;

/** WebSocket /listen: what the desk says unasked. The first message must be the token; nothing else is ever read. */
export function openListeningLine(server: Server, line: Line): { readonly close: () => void } {
  const lines = new WebSocketServer({ noServer: true, maxPayload: 256, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (request.url !== '/listen' || !isFromHere(request.headers, line.port()) || lines.clients.size >= mostLines) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    lines.handleUpgrade(request, socket, head, (opened) => greet(opened, line));
  });
  return {
    close: () => {
      for (const open of lines.clients) open.terminate();
      lines.close();
    },
  };
}

function greet(socket: WebSocket, { desk, token }: Line): void {
  const tooLate = setTimeout(() => socket.terminate(), patience);
  socket.on('error', () => socket.terminate());
  socket.once('message', (said) => {
    clearTimeout(tooLate);
    if (!isToken(token, textOf(said))) {
      socket.terminate();
      return;
    }
    const stop = desk.listen((announcement) => socket.send(JSON.stringify(announcement)));
    socket.once('close', stop);
    socket.on('message', () => socket.terminate());
  });
  socket.once('close', () => clearTimeout(tooLate));
}

const textOf = (said: RawData): string => (Buffer.isBuffer(said) ? said.toString('utf8') : '');
