import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer, HostEvent } from '../../shared/bridge';
import { appOrigin } from './app-protocol';
import { createEventBatch } from './event-batch';

export type Ipc = {
  /** Tells every window. */
  send(event: HostEvent): void;
  /** Tells one window. */
  tell(window: BrowserWindow, event: HostEvent): void;
};

/**
 * The one way in and the one way out. A call is taken only from the main frame of a window that shows our own page: mail
 * is rendered in frames of the same process, and a navigated window must have no voice.
 */
export const openIpc = (
  answerShell: (name: string, input: unknown, window: BrowserWindow) => Promise<Answer>,
  answerEngine: (name: string, input: unknown) => Promise<Answer>,
): Ipc => {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Answer> => {
    const window = trustedSender(event);
    if (!window) return { error: { code: 'denied', message: 'This page may not make calls.' } };
    if (typeof name !== 'string') return { error: { code: 'bad_input', message: 'A call needs a name.' } };
    return name.startsWith('shell.') ? answerShell(name, input, window) : answerEngine(name, input);
  });
  const batch = createEventBatch((events) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.webContents.isDestroyed()) window.webContents.send('event', events);
    }
  });
  return {
    send: batch.add,
    tell: (window, event) => {
      if (!window.isDestroyed()) window.webContents.send('event', [event]);
    },
  };
};

const trustedSender = (event: IpcMainInvokeEvent): BrowserWindow | null => {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return null;
  let url: URL;
  try {
    url = new URL(frame.url);
  } catch {
    return null;
  }
  if (`${url.protocol}//${url.host}` !== appOrigin) return null;
  return BrowserWindow.fromWebContents(event.sender);
};
