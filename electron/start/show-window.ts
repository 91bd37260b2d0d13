import { openWindow } from './open-window.ts';

interface ShownAt {
  readonly address: string;
  /** An address that works once and leads to the real one: what stands on a command line can be read by others on this computer. */
  readonly onceAddress: () => string;
}

/** A window that ends sooner than this never showed the desk: a browser without a display ends at once. */
const soonest = 5_000;

interface Shown {
  /** Resolves when the person closes the window; never where none opened. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

/** Opens the window. Where none opens, says so, and the desk goes on serving. */
export function showWindow(door: ShownAt, folder: string, say: (line: string) => void): Shown {
  const opened = openWindow(door.onceAddress(), folder);
  if ('wrong' in opened) {
    say(withoutWindow[opened.wrong]);
    return { closed: new Promise(() => undefined), close: () => undefined };
  }
  const { window } = opened;
  const since = performance.now();
  const closed = new Promise<void>((done) => {
    window.once('error', () => say(withoutWindow.noBrowser));
    window.once('exit', () => {
      if (performance.now() - since >= soonest) done();
      else say(withoutWindow.noDisplay);
    });
  });
  return { closed, close: () => void window.kill() };
}

const withoutWindow = {
  noBrowser: 'No Chromium, Chrome or Edge is installed here: open the address above in a browser of this computer. Ctrl+C ends Heard.',
  noDisplay: 'No window can be shown here: open the address above in a browser of this computer. Ctrl+C ends Heard.',
} as const;
