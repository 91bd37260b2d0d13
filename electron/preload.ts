import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

/** All the page gets of Electron: one frozen object, two functions. */
const heard = {
  call: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('heard:call', method, input),
  listen: (hear: (announcement: unknown) => void): (() => void) => {
    // The event object stays here: it would hand the page the sender.
    const pass = (_event: IpcRendererEvent, said: unknown): void => hear(said);
    ipcRenderer.on('heard:said', pass);
    return () => void ipcRenderer.off('heard:said', pass);
  },
};

contextBridge.exposeInMainWorld('heard', Object.freeze(heard));
