import type { ChildProcess, Serializable } from 'node:child_process';

/** One end of the line between the process with the door and the desk process, whichever way the desk was started. */
export interface DeskPort<Sent, Heard> {
  readonly send: (message: Sent) => void;
  readonly onMessage: (hear: (message: Heard) => void) => void;
  /** Runs once when the other end is gone. */
  readonly onClose: (gone: () => void) => void;
}

/** What Electron gives a utility process instead of `process.send`; written down here because the desk must not import Electron. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
}

const isParentPort = (value: unknown): value is ParentPort => typeof value === 'object' && value !== null && 'postMessage' in value;

/** The desk process's end: Electron's parent port where there is one, else the channel of `child_process.fork`. */
export function portToParent<Sent, Heard>(): DeskPort<Sent, Heard> {
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  return isParentPort(parentPort) ? overParentPort(parentPort) : overChannel(process);
}

/** The parent's end of a desk started with `child_process.fork`. */
export const portToChild = <Sent, Heard>(child: ChildProcess): DeskPort<Sent, Heard> => overChannel(child);

function overParentPort<Sent, Heard>(port: ParentPort): DeskPort<Sent, Heard> {
  return {
    send: (message) => port.postMessage(message),
    // The other end is our own program of the same version: the message types are shared, so they are taken as they come.
    onMessage: (hear) => void port.on('message', ({ data }) => hear(data as Heard)),
    // Electron ends its utility processes itself when the program goes.
    onClose: () => undefined,
  };
}

type Channel = Pick<ChildProcess, 'send' | 'connected'> & {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'disconnect', listener: () => void): unknown;
};

function overChannel<Sent, Heard>(channel: Channel | NodeJS.Process): DeskPort<Sent, Heard> {
  return {
    send: (message) => {
      // A message to an end that just went is no error: whoever waits is told by onClose.
      if (channel.connected) channel.send?.(message as Serializable, undefined, {}, () => undefined);
    },
    onMessage: (hear) => void channel.on('message', (message: unknown) => hear(message as Heard)),
    onClose: (gone) => void channel.once('disconnect', gone),
  };
}
