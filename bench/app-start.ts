import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureStart, type StartMeasure } from './electron-start';
import { interleave, median } from './measure';
import type { Line } from './report';

export type AppStartOptions = {
  /** Root of the checkout: the built application. */
  root: string;
  electron: string;
  /** Switches for Electron that this machine needs. */
  switches: readonly string[];
  rounds: number;
  settleMs: number;
};

/** The smallest application with a window of the same size and the same guards. */
const helloWorld = (folder: string): void => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'hello', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Hello</title><h1>Hello, world</h1>',
  );
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
};

/**
 * Cold start (to the first contentful paint) and memory of Countersign on an own, empty workspace, against a hello-world
 * application on the same Electron. The first start of each, which fills caches and makes the database, does not count.
 */
export const benchAppStart = async (options: AppStartOptions): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-app-'));
  try {
    const hello = join(folder, 'hello');
    const data = join(folder, 'data');
    mkdirSync(hello);
    mkdirSync(data);
    helloWorld(hello);
    // As after the first choice: straight to the own workspace.
    writeFileSync(join(data, 'shell.json'), JSON.stringify({ mode: 'own' }));
    const env = { ...process.env, AUTO_SEND_DISABLED: '1' };
    const start = (args: string[]) =>
      measureStart({
        executable: options.electron,
        args: [...options.switches, ...args],
        env,
        settleMs: options.settleMs,
      });
    const runs: Record<'hello' | 'ours', StartMeasure[]> = { hello: [], ours: [] };
    const piece = (name: keyof typeof runs, args: string[]) => async () => {
      const measure = await start(args);
      runs[name].push(measure);
      return measure.paintedMs;
    };
    const pieces = { hello: piece('hello', [hello]), ours: piece('ours', [options.root, '--data', data]) };
    await pieces.hello();
    await pieces.ours();
    if (!existsSync(join(data, 'countersign.sqlite')))
      throw new Error(
        'The engine made no database at the first start: a window without an engine is not what is to be measured.',
      );
    runs.hello = [];
    runs.ours = [];
    const painted = await interleave(pieces, options.rounds);
    const memory = (measures: StartMeasure[]): number => median(measures.map((one) => one.memoryMb));
    const against = 'hello-world Electron';
    const lines: Line[] = [
      {
        name: 'cold start to first content',
        ours: median(painted.ours),
        theirs: median(painted.hello),
        against,
        unit: 'ms',
        goal: 1.8,
      },
    ];
    if (process.platform === 'linux')
      lines.push({
        name: 'memory of all processes',
        ours: memory(runs.ours),
        theirs: memory(runs.hello),
        against,
        unit: 'MB',
        goal: 1.5,
      });
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
