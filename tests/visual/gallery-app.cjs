/*
 * A bare Electron that shows one page of the gallery: what draws here is what draws in the product.
 * electron gallery-app.cjs URL
 */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    // Beside the screen: the machine's own pointer rests somewhere on it, and what it rests on would be drawn as hovered.
    x: 4000,
    y: 0,
    width: 1280,
    height: 800,
    useContentSize: true,
    frame: false,
    show: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, backgroundThrottling: false },
  });
  window.loadURL(process.argv.at(-1));
});
app.on('window-all-closed', () => app.quit());
