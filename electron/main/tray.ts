import { join } from 'node:path';
import { Menu, nativeImage, Tray } from 'electron';
import { totalOf, type Waiting, waitingLines, waitingWords } from './waiting-words';

export type TrayActions = {
  open(): void;
  openQueue(workspaceId: string | null): void;
  stopSending(): void;
  quit(): void;
};

export type AppTray = {
  /** Says how many drafts wait, and where; null when nobody can say. */
  show(waiting: Waiting | null): void;
  destroy(): void;
};

/** A tray entry: what waits, and the emergency stop, which must be reachable when no window is. Null where there is no tray. */
export const openTray = (icons: string, { open, openQueue, stopSending, quit }: TrayActions): AppTray | null => {
  const image = nativeImage.createFromPath(join(icons, 'countersign-32.png'));
  if (image.isEmpty()) return null;
  const tray = new Tray(image);
  const show = (waiting: Waiting | null): void => {
    tray.setToolTip(`Countersign: ${waitingWords(waiting)}`);
    const total = totalOf(waiting);
    if (process.platform === 'darwin') tray.setTitle(total ? String(total) : '');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        ...waitingLines(waiting).map(({ label, workspaceId }) => ({ label, click: () => openQueue(workspaceId) })),
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
