/** Switches for Electron where Chromium's sandbox cannot run. */
export function sandboxSwitches(): string[];
