import { BrowserWindow } from 'electron';
import { pageOrigin } from './trusted-sender.ts';

/** Opens the desk's window: the only place that makes one. Shown when the page has something to show, so that nothing flashes. */
export function openDeskWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Heard',
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/`);
  return window;
}

/** Brings the window forward: only when a person started Heard again, never for a ringing phone. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
