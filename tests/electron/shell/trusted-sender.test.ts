import { describe, expect, it } from 'vitest';
import { isOwnPage, isTrustedSender } from '../../../electron/shell/trusted-sender.ts';

const main = { url: 'app://desk/', parent: null };

/** Fourteen senders that are not the desk's own page (security.md 3, item 17). */
const strangers: readonly (readonly [string, Parameters<typeof isTrustedSender>[0], unknown])[] = [
  ['a frame that is gone', null, main],
  ['no frame at all', undefined, main],
  ['another frame with the right address', { ...main }, main],
  ['a frame inside the page', { url: 'app://desk/', parent: main }, main],
  ['an empty address', ...self({ url: '', parent: null })],
  ['about:blank', ...self({ url: 'about:blank', parent: null })],
  ['a web page', ...self({ url: 'https://desk/', parent: null })],
  ['a file', ...self({ url: 'file:///app/desk/index.html', parent: null })],
  ['another host of our scheme', ...self({ url: 'app://desk.evil.example/', parent: null })],
  ['our host as a user name', ...self({ url: 'app://desk@evil.example/', parent: null })],
  ['our host with a port', ...self({ url: 'app://desk:8080/', parent: null })],
  ['our address inside data:', ...self({ url: 'data:text/html,app://desk/', parent: null })],
  ['our address inside blob:', ...self({ url: 'blob:app://desk/1', parent: null })],
  ['a frame that was taken off', ...self({ url: 'app://desk/', parent: null, detached: true })],
];

function self(frame: NonNullable<Parameters<typeof isTrustedSender>[0]>): readonly [typeof frame, unknown] {
  return [frame, frame];
}

describe('who may talk to the desk', () => {
  it('is the main frame of its own window', () => expect(isTrustedSender(main, main)).toBe(true));
  it.each(strangers)('is not %s', (_name, frame, mainFrame) => expect(isTrustedSender(frame, mainFrame)).toBe(false));
  it('counts fourteen strangers', () => expect(strangers).toHaveLength(14));
  it.each(['app://desk/', 'app://desk/index.html', 'app://desk/#x', 'app://desk'])('%s is our own page', (address) =>
    expect(isOwnPage(address)).toBe(true),
  );
});
