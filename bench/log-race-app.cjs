/*
 * A bare Electron with the product's own preload, whose main process is a log that grows: the log viewer is told that it
 * grew and fetches what it shows, a terminal is sent every line. electron log-race-app.cjs PRELOAD URL
 */
const { app, BrowserWindow, ipcMain } = require('electron');

const [preload, url] = process.argv.slice(-2);
const blockLines = 500;
/** As the product: at most sixty messages a second. */
const tellEveryMs = 17;
let log = [];

const block = (n) => [
  `[${n}/99999] Draft: 0197c3a1-71f0-7b9c-8a44-${String(n).padStart(12, '0')}`,
  `       Lead: ${n % 7 === 0 ? 'Zoë Müller' : 'Person'} ${n % 9973} (p${n % 9973}@firm${n % 977}.example)`,
  '',
  '       Confidence evaluation:',
  `         Score: 0.${50 + (n % 50)}`,
  '         Safe to send: true',
  '         Reason: "Answers both questions from verified knowledge"',
  '',
  `       Decision: ${n % 3 === 0 ? 'NEEDS_REVIEW (0.86 < 0.90)' : 'SEND_IMMEDIATE (0.95 >= 0.90)'}`,
  '       Slack DM: SENT to ruth@hill.example',
];
const levelOf = (text) => (text.startsWith('       Decision: ') ? 'decision' : 'info');

const grow = async (contents, { lines, viewer }) => {
  const all = [];
  for (let n = 1; all.length < lines; n += 1) all.push(...block(n));
  all.length = lines;
  // Like no other, so that it is known when it is seen.
  all[lines - 1] = `Total messages:       ${lines}`;
  log = [];
  (async () => {
    let waiting = '';
    let toldAt = 0;
    const tell = () => {
      toldAt = performance.now();
      if (viewer === 'xterm') contents.send('event', [{ topic: 'bench.lines', text: waiting }]);
      else contents.send('event', [{ topic: 'run_log', ids: [] }]);
      waiting = '';
    };
    for (let from = 0; from < lines; from += blockLines) {
      const some = all.slice(from, from + blockLines);
      log.push(...some);
      if (viewer === 'xterm') waiting += `${some.join('\n')}\n`;
      if (performance.now() - toldAt >= tellEveryMs || log.length === lines) tell();
      await new Promise((goOn) => setImmediate(goOn));
    }
  })();
  return all.at(-1);
};

const answers = {
  'bench.grow': (contents, input) => grow(contents, input),
  'backfill.logPage': (_contents, { from, limit }) => ({
    lines: log
      .slice(from, from + limit)
      .map((text, at) => ({ n: from + at + 1, text, phase: 'auto_send', level: levelOf(text) })),
    matching: log.length,
    total: log.length,
  }),
  'backfill.logParts': () => ({ campaigns: [], leads: [], errors: [], errorCount: 0 }),
};

ipcMain.handle('call', async (event, name, input) => {
  const answer = answers[name];
  if (!answer) return { error: { code: 'unknown_call', message: `The race has no ${name}.` } };
  return { ok: await answer(event.sender, input) };
});
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { preload, sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  window.loadURL(url);
});
app.on('window-all-closed', () => app.quit());
