import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellEvent } from '../../shared/bridge';

export type MenuActions = { newWindow(): void; tell(command: ShellEvent['command']): void };

/**
 * The application menu. On Linux and Windows it is not shown (the page draws the title bar) but carries the keys; single
 * letters belong to the page, which knows whether somebody is typing.
 */
export const buildMenu = ({ newWindow, tell }: MenuActions): Menu => {
  const file: MenuItemConstructorOptions[] = [
    { label: 'New window', accelerator: 'CmdOrCtrl+N', click: newWindow },
    { label: 'Settings', accelerator: 'CmdOrCtrl+,', click: () => tell('open_settings') },
    { type: 'separator' },
    { role: 'close' },
    { role: 'quit' },
  ];
  const view: MenuItemConstructorOptions[] = [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }];
  if (!app.isPackaged) view.push({ type: 'separator' }, { role: 'toggleDevTools' });
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: 'File', submenu: file },
    { role: 'editMenu' },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
    {
      label: 'Help',
      submenu: [
        { label: 'Take the tour', click: () => tell('show_tour') },
        { label: 'All keys', click: () => tell('show_keys') },
      ],
    },
  ]);
};
