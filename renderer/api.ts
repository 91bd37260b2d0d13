import type { Answer, DeskLink } from '../shared/contract/answer.ts';
import { announcement, type Announcement } from '../shared/contract/announcement.ts';
import type { Input, MethodName, Output } from '../shared/contract/contract.ts';
import type { Refusal } from '../shared/refusal/refusal.ts';
import type { Result } from '../shared/result.ts';

declare global {
  interface Window {
    /** The Electron door, put there by preload.ts; absent in a browser window. */
    readonly heard?: DeskLink;
  }
}

const tokenKey = 'heard.token';

/** The token of this start: from the address once, then kept for reloads of this tab only. */
function readToken(): string {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('token');
  if (fromAddress !== null) {
    sessionStorage.setItem(tokenKey, fromAddress);
    history.replaceState(null, '', location.pathname);
  }
  return fromAddress ?? sessionStorage.getItem(tokenKey) ?? '';
}

function loopbackLink(): DeskLink {
  const token = readToken();
  return {
    call: async <Name extends MethodName>(name: Name, input: unknown) => {
      const reply = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      return (await reply.json()) as Answer<Name>;
    },
    listen: (hear) => listenOverSocket(token, hear),
  };
}

/** Hears announcements until told to stop; a line that breaks is taken up again after a second. */
function listenOverSocket(token: string, hear: (heard: unknown) => void): () => void {
  let stopped = false;
  let broken = false;
  let socket: WebSocket | undefined;
  const open = () => {
    socket = new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/listen`);
    socket.addEventListener('open', () => {
      socket?.send(token);
      // What was said meanwhile was not heard: the window asks for everything again.
      if (broken) hear({ event: 'session', state: 'restarted' });
    });
    socket.addEventListener('message', (message) => hear(JSON.parse(String(message.data))));
    socket.addEventListener('close', () => {
      broken = true;
      if (!stopped) setTimeout(open, 1000);
    });
  };
  open();
  return () => {
    stopped = true;
    socket?.close();
  };
}

const link: DeskLink = window.heard ?? loopbackLink();

/** Asks the desk; a desk that cannot be reached answers like any other refusal, so that no caller of this needs a catch. */
export async function ask<Name extends MethodName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>, Refusal>> {
  try {
    return await link.call(name, input);
  } catch {
    return { ok: false, refusal: { code: 'restarting' } };
  }
}

/** Hears what the desk says unasked, until the returned function is called. */
export const listen = (hear: (said: Announcement) => void): (() => void) =>
  link.listen((said) => {
    const parsed = announcement.safeParse(said);
    if (parsed.success) hear(parsed.data);
  });
