import { app, BrowserWindow, type NativeImage, nativeImage } from 'electron';

const size = 16;
/** The accent of the design, as the bytes of a bitmap (BGRA). */
const ink = [0x98, 0x55, 0x18, 0xff] as const;

/** A dot for the taskbar button, drawn so that no file of it can be missing. */
const dot = (): NativeImage => {
  const pixels = Buffer.alloc(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (Math.hypot(x - middle, y - middle) <= size / 2 - 1) pixels.set(ink, (y * size + x) * 4);
  return nativeImage.createFromBitmap(pixels, { width: size, height: size });
};

/** Puts the count where the system has a place for it: a number on the dock or launcher, a dot on Windows' taskbar. */
export const showBadge = (waiting: number | null, words: string): void => {
  const count = waiting ?? 0;
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  for (const window of BrowserWindow.getAllWindows()) window.setOverlayIcon(count > 0 ? dot() : null, words);
};
