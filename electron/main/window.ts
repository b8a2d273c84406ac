import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, screen, session, shell } from 'electron';
import { appOrigin } from './app-protocol';
import { safeExternalUrl } from './external-link';
import type { Places } from './places';
import type { ShellStateFile } from './shell-state';
import { freeSlot, placeFor, type WindowPlace, withPlace } from './window-places';

/** Canvas colours of the design, so that a window never flashes white before its page paints. */
const canvas = { light: '#f8f6f3', dark: '#161514' };
const smallest = { width: 720, height: 520 };
const usual = { width: 1280, height: 800 };

/** Forbids everything that a page of ours never needs: leaving, permissions, and any fetch beyond our own files. */
export const guardSession = (own: Session = session.defaultSession): void => {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  // Chromium's own would fetch dictionaries from its maker; ours lie in the package.
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(app|data|blob|devtools|chrome-extension|about):/.test(details.url);
    answer({ cancel: !allowed });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !/^about:(blank|srcdoc)/.test(event.url)) event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      const safe = safeExternalUrl(url);
      if (safe !== null) void shell.openExternal(safe);
      return { action: 'deny' };
    });
  });
};

/** Which place each open window holds. */
const slots = new Map<BrowserWindow, number>();

export type OpenWindowOptions = {
  /** The place it takes; the first free one when left out. */
  slot?: number;
  /** The window it was opened from. */
  from?: BrowserWindow | null;
  /** The application is ending: a window that closes now is wanted again. */
  ending?(): boolean;
};

/** Opens a window of the application where it was last, or beside the one it came from. */
export const openWindow = (
  places: Places,
  state: ShellStateFile,
  { slot = freeSlot(new Set(slots.values())), from = null, ending = () => false }: OpenWindowOptions = {},
): BrowserWindow => {
  const { theme, windows } = state.get();
  nativeTheme.themeSource = theme;
  const place = placeFor(windows, slot, from === null || from.isDestroyed() ? null : placeOf(from));
  const window = new BrowserWindow({
    ...startBounds(place),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Countersign',
    backgroundColor: nativeTheme.shouldUseDarkColors ? canvas.dark : canvas.light,
    // The page draws the title bar and its buttons; macOS keeps its own lights.
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' } : { frame: false }),
    ...(process.platform === 'linux' ? { icon: join(places.icons, 'countersign-256.png') } : {}),
    webPreferences: {
      preload: places.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  slots.set(window, slot);
  if (place?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window, slot, state, ending);
  void window.loadURL(`${appOrigin}/`);
  return window;
};

const placeOf = (window: BrowserWindow): WindowPlace => ({
  open: true,
  bounds: window.getNormalBounds(),
  maximised: window.isMaximized(),
});

const rememberPlace = (window: BrowserWindow, slot: number, state: ShellStateFile, ending: () => boolean): void => {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (window.isDestroyed() || window.isMinimized()) return;
    state.update({ windows: withPlace(state.get().windows, slot, placeOf(window)) });
  };
  const later = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', keep);
  later();
  window.on('closed', () => {
    if (timer) clearTimeout(timer);
    slots.delete(window);
    // Closed while others stay: it is not wanted at the next start. The last one is, whoever closes it.
    const kept = state.get().windows[slot];
    if (slots.size > 0 && kept && !ending())
      state.update({ windows: withPlace(state.get().windows, slot, { ...kept, open: false }) });
  });
};

/** The kept place if a screen still shows it: a window on an unplugged monitor cannot be dragged back. */
const startBounds = (kept: WindowPlace | null): { x?: number; y?: number; width: number; height: number } => {
  const bounds = kept?.bounds;
  if (!bounds) return usual;
  const { x, y } = bounds;
  const width = Math.max(bounds.width, smallest.width);
  const height = Math.max(bounds.height, smallest.height);
  if (x === undefined || y === undefined) return { width, height };
  const visible = screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return overlapX >= 100 && overlapY >= 40;
  });
  return visible ? { x, y, width, height } : { width, height };
};
