import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const greeting = '<!doctype html><meta charset="utf-8"><title>Hello</title><h1>Hello, world</h1>';

/**
 * The smallest application with a window of the same size and the same guards, in a folder of its own; `page` may be another
 * document than the greeting. Gives the folder, which is what Electron is started with.
 */
export const helloWorld = (folder: string, page = greeting): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hello', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.setPath('userData', ${JSON.stringify(join(folder, 'data'))});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
};
