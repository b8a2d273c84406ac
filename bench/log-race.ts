import { execFileSync, spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { type AskedPage, askPage } from './ask-page';
import { end, readPort } from './electron-start';
import { interleave, median } from './measure';
import type { Line } from './report';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const serve = async (folder: string): Promise<{ address: string; stop(): void }> => {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://race').pathname);
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/log-race.html`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/**
 * The same lines, written as fast as they can be, followed by the product's log viewer and by xterm.js that keeps them all:
 * the same Electron, preload, channel and window; from the first line written to the frame that shows the last.
 */
export const benchLogRace = async (options: {
  root: string;
  electron: string;
  switches: readonly string[];
  lines: number;
  rounds: number;
}): Promise<Line[]> => {
  const { root, electron, switches, lines, rounds } = options;
  const folder = join(root, 'out', 'bench-log-race');
  execFileSync(
    process.execPath,
    [
      ...[join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
      ...['--config', join(root, 'renderer', 'dev', 'log-race.vite.config.ts')],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const served = await serve(folder);
  const open = async (viewer: string) => {
    const child = spawn(
      electron,
      [
        ...['--remote-debugging-port=0', ...switches, join(root, 'bench', 'log-race-app.cjs')],
        ...[join(root, 'out', 'preload', 'index.cjs'), `${served.address}?viewer=${viewer}`],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { child, page: await askPage(await readPort(child)) };
  };
  const opened = [];
  try {
    const ours = await open('ours');
    opened.push(ours);
    const theirs = await open('xterm');
    opened.push(theirs);
    /** A fresh page each time: a viewer with nothing in it. */
    const race = (page: AskedPage) => async (): Promise<number> => {
      await page.evaluate('location.reload()');
      await page.until(`document.readyState === 'complete' && window.race !== undefined`);
      return z.number().parse(await page.evaluate(`window.race(${lines})`));
    };
    const pieces = { ours: race(ours.page), theirs: race(theirs.page) };
    await interleave(pieces, 1);
    const times = await interleave(pieces, rounds);
    return [
      {
        ...{
          name: `${lines.toLocaleString('en-GB')} lines followed to the last one's frame`,
          ours: median(times.ours),
        },
        ...{ theirs: median(times.theirs), against: 'xterm.js', unit: 'ms', goal: 1 / 1.3 },
      },
    ];
  } finally {
    for (const { child, page } of opened) {
      page.close();
      await end(child);
    }
    served.stop();
  }
};
