import { BrowserWindow, session } from 'electron';

/**
 * Prints a page to PDF in a window nobody sees: no script, no preload, no network, a session of its own that keeps nothing
 * (architecture.md, security.md T8).
 */
export async function printInWindow(html: string): Promise<Uint8Array> {
  const own = session.fromPartition('print', { cache: false });
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith('data:') }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      images: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`);
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }));
  } finally {
    window.destroy();
  }
}
