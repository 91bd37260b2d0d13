/** A frame that sent a request over IPC, as far as trust goes by it; Electron's WebFrameMain has this shape. */
export interface SendingFrame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached?: boolean;
}

/** The origin of the only page that may talk to the desk. */
export const pageOrigin = 'app://desk';

/**
 * Is this request from the desk's own page (security.md 3, item 17)? The frame must still be there, be the very main frame of our
 * window, have no parent and show exactly `app://desk/…`. An empty address and about:blank are strangers too.
 */
export function isTrustedSender(frame: SendingFrame | null | undefined, mainFrame: unknown): boolean {
  if (frame === null || frame === undefined || frame !== mainFrame) return false;
  if (frame.parent !== null || frame.detached === true) return false;
  return isOwnPage(frame.url);
}

/** Is this address one of the desk's own pages? */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password, port } = new URL(address);
  return protocol === 'app:' && host === 'desk' && username === '' && password === '' && port === '';
}
