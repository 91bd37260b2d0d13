import type { FromDesk, ToDesk } from './messages.ts';
import type { DeskPort } from './port.ts';

interface Printing {
  /** The page as a PDF in base64; undefined where this computer has nothing to print with, or it failed. */
  readonly print: (html: string) => Promise<string | undefined>;
  readonly hear: (message: ToDesk) => void;
}

/** Asks the parent process, where Electron or the browser is at hand, to print. */
export function parentPrinting(port: DeskPort<FromDesk, ToDesk>): Printing {
  const waiting = new Map<number, (pdf: string | undefined) => void>();
  let next = 0;
  return {
    print: (html) =>
      new Promise((done) => {
        next += 1;
        waiting.set(next, done);
        port.send({ kind: 'print', id: next, html });
      }),
    hear: (message) => {
      if (message.kind !== 'printed' && message.kind !== 'printFailed') return;
      waiting.get(message.id)?.(message.kind === 'printed' ? Buffer.from(message.pdf).toString('base64') : undefined);
      waiting.delete(message.id);
    },
  };
}
