import { type BrowserWindow, ipcMain } from 'electron';
import type { DeskBehindDoor } from '../services/door.ts';
import { doorRefusal } from '../services/door-refusal.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** Opens the IPC door: the only place that hears `ipcMain`. One channel in, one out; who sends is looked at before what is sent. */
export function openIpcDoor(desk: DeskBehindDoor, window: () => BrowserWindow | undefined): void {
  ipcMain.handle('heard:call', (event, method: unknown, input: unknown) => {
    const frame = window()?.webContents.mainFrame;
    if (frame === undefined || !isTrustedSender(event.senderFrame, frame)) return doorRefusal('notFromThisWindow');
    return typeof method === 'string' ? desk.call(method, input) : doorRefusal('unknownRequest');
  });
  desk.listen((announcement) => window()?.webContents.send('heard:said', announcement));
}
