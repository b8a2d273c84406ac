import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, HostEvent } from '../../shared/bridge';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on: (listener) => {
    // The Electron event is kept back: it would hand the page a door to every channel.
    const receive = (_event: unknown, events: HostEvent[]): void => listener(events);
    ipcRenderer.on('event', receive);
    return () => ipcRenderer.removeListener('event', receive);
  },
};

contextBridge.exposeInMainWorld('countersign', bridge);
