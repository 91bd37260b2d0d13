import type { FastifyReply } from 'fastify';
import type { Desk } from './authenticate.ts';
import type { FeedHub } from './feed-hub.ts';
import type { Office } from './office.ts';
import { readDevice } from './store/devices.ts';
import { readStream, type Stream } from './store/streams.ts';

export interface LiveLines {
  /** Keeps this reply open and tells it of every growth of the desk's branch, until either side lets go. */
  readonly open: (reply: FastifyReply, desk: Desk) => Promise<void>;
  readonly count: () => number;
  readonly closeAll: () => void;
}

/** A sign of life as often as this, milliseconds: whatever stands in between takes a silent line for a dead one. A desk that was revoked is let go then. */
const pulse = 20_000;
/** A desk that does not read what it is told is let go before it fills the memory, bytes. */
const mostUnread = 64 * 1024;

/** The open lines of one head office. They carry no case, only that there is something to pull: what may be pulled is checked there. */
export function liveLines({ db }: Office, { hub, beat = pulse }: { readonly hub: FeedHub; readonly beat?: number | undefined }): LiveLines {
  const ends = new Set<() => void>();
  let isClosed = false;
  const open = async (reply: FastifyReply, desk: Desk): Promise<void> => {
    const { branch } = desk;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const say = (text: string): void => {
      raw.write(text);
      if (raw.writableLength > mostUnread) end();
    };
    let last = '';
    const tell = ({ epoch, head }: Stream): void => {
      const told = `event: head\ndata: {"epoch":${epoch},"head":${head}}\n\n`;
      if (told !== last) say(told);
      last = told;
    };
    const unlisten = hub.listen(branch, tell);
    const timer = setInterval(() => void stillWelcome(), beat);
    const end = (): void => {
      clearInterval(timer);
      unlisten();
      ends.delete(end);
      raw.end();
      if (raw.writableLength > mostUnread) raw.destroy();
    };
    const stillWelcome = async (): Promise<void> => {
      const device = await readDevice(db, desk).catch(() => 'unknown' as const);
      // While the database does not answer nothing is told either; the line itself stays.
      if (device === undefined || (device !== 'unknown' && device.revoked_at !== null)) end();
      else say(': here\n\n');
    };
    raw.on('close', end);
    raw.on('error', end);
    ends.add(end);
    // While the desk was recognised it may have let go, or head office may have begun to stop: nobody would end this line any more.
    if (isClosed || raw.destroyed) {
      end();
      return;
    }
    // Asked only now that growth is heard, so that none falls in between.
    await readStream(db, branch).then(tell, end);
  };
  return {
    open,
    count: () => ends.size,
    closeAll: () => {
      isClosed = true;
      for (const end of ends) end();
    },
  };
}
