import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';

export type TrayActions = { open(): void; openQueue(): void; stopSending(): void; quit(): void };

export type AppTray = {
  /** Says how many drafts wait; null when nobody can say. */
  show(waiting: number | null): void;
  destroy(): void;
};

/** What the tray says of the drafts that wait. */
export const waitingWords = (waiting: number | null): string => {
  if (waiting === null) return 'The queue cannot be read now';
  if (waiting === 0) return 'Nothing needs you';
  return `${waiting.toLocaleString('en-GB')} ${waiting === 1 ? 'draft needs' : 'drafts need'} you`;
};

/** A tray entry: what waits, and the emergency stop, which must be reachable when no window is. Null where there is no tray. */
export const openTray = (icons: string, { open, openQueue, stopSending, quit }: TrayActions): AppTray | null => {
  const image = nativeImage.createFromPath(join(icons, 'countersign-32.png'));
  if (image.isEmpty()) return null;
  const tray = new Tray(image);
  const show = (waiting: number | null): void => {
    const words = waitingWords(waiting);
    tray.setToolTip(`Countersign: ${words}`);
    if (process.platform === 'darwin') tray.setTitle(waiting ? String(waiting) : '');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: words, click: openQueue },
        { type: 'separator' },
        { label: 'Open Countersign', click: open },
        { label: 'Stop all sending', click: stopSending },
        { type: 'separator' },
        { label: 'Quit', click: quit },
      ]),
    );
  };
  show(null);
  tray.on('click', open);
  return { show, destroy: () => tray.destroy() };
};
