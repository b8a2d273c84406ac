import '@fontsource/inter/400.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/jetbrains-mono/600.css';
import { Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import { createRoot } from 'react-dom/client';
import '../api/bridge';
import { RunLog } from '../backfill/run-log';
import '../styles/app.css';
import { makeRun } from './fixture-run';

/*
 * One log, two viewers: log-race.html?viewer=ours or ?viewer=xterm. Main grows a log and tells either viewer through the
 * product's own preload: ours that it grew, the terminal its lines. For the bench; no part of the product's bundle.
 */
declare global {
  interface Window {
    /** Lets the log grow by so many lines; milliseconds until the last one is painted. */
    race(lines: number): Promise<number>;
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until what is on screen ends with the last line, and a frame after it has begun. */
const painted = async (shown: () => string, last: string): Promise<void> => {
  while (!shown().endsWith(last)) await frame();
  await frame();
};

const grow = async (lines: number, viewer: 'ours' | 'xterm'): Promise<string> => {
  const answer = await window.countersign.call('bench.grow', { lines, viewer });
  if ('error' in answer) throw new Error(answer.error.message);
  return String(answer.ok);
};

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
root.style.cssText = 'position: fixed; inset: 0; display: flex; flex-direction: column';

if (new URLSearchParams(window.location.search).get('viewer') === 'xterm') {
  // As many columns and rows as the other shows, and every line kept, as a log must be.
  const terminal = new Terminal({ cols: 140, rows: 40, scrollback: 2_000_000, convertEol: true, fontSize: 12 });
  terminal.open(root);
  window.countersign.on((events: unknown[]) => {
    for (const event of events as { topic: string; text?: string }[])
      if (event.topic === 'bench.lines' && event.text !== undefined) terminal.write(event.text);
  });
  window.race = async (lines) => {
    const from = performance.now();
    const last = await grow(lines, 'xterm');
    await painted(
      () => (root.querySelector('.xterm-rows')?.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd(),
      last,
    );
    const took = performance.now() - from;
    if (terminal.buffer.active.length < lines)
      throw new Error(`the terminal kept ${terminal.buffer.active.length} lines`);
    return took;
  };
} else {
  createRoot(root).render(<RunLog run={makeRun('0197f0c0-0000-7000-8000-000000000001', 1)} lead={null} />);
  const log = (): string =>
    [...root.querySelectorAll('section[tabindex="0"] .readable')].at(-1)?.textContent?.trimEnd() ?? '';
  window.race = async (lines) => {
    const from = performance.now();
    const last = await grow(lines, 'ours');
    await painted(log, last);
    return performance.now() - from;
  };
}
