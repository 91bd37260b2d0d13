import { app, type Session, type WebContents } from 'electron';
import { openMail } from './open-mail.ts';
import { isOwnPage } from './trusted-sender.ts';

/** Nothing the page could ask of the computer is granted: no camera, no microphone, no place, no device, no notification (item 5). */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false); // a spelling dictionary would keep callers' words and fetch files
}

/** Every page, whoever made it: it goes nowhere, opens nothing and embeds nothing but a page of its own text (items 11 to 14). */
export function holdEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => holdPage(contents));
}

function holdPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    openMail(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    // The preview of a letter is a frame without an address of its own; scripts do not run in it.
    if (event.isMainFrame ? !isOwnPage(event.url) : event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
