import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';

export type TrayActions = { open(): void; stopSending(): void; quit(): void };

/** A tray entry whose one reason is the emergency stop: it must be reachable when no window is. */
export const openTray = (icons: string, { open, stopSending, quit }: TrayActions): Tray | null => {
  const image = nativeImage.createFromPath(join(icons, 'countersign-32.png'));
  if (image.isEmpty()) return null;
  const tray = new Tray(image);
  tray.setToolTip('Countersign');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open Countersign', click: open },
      { label: 'Stop all sending', click: stopSending },
      { type: 'separator' },
      { label: 'Quit', click: quit },
    ]),
  );
  tray.on('click', open);
  return tray;
};
