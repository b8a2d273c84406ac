import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openStore } from '../electron/engine/store/open';
import { type AskedPage, askPage } from './ask-page';
import { contextOf, writeLog } from './backfill-log';
import { end, readPort } from './electron-start';
import { interleave, median } from './measure';
import type { Line } from './report';
import { partMemoryMb } from './tree-memory';

/** Put into the page: clicks or types, and tells after how many milliseconds the frame began that shows what was asked for. */
const watcher = `window.benchUntil = async (act, seen) => {
  const from = performance.now();
  act();
  while (!seen()) {
    await new Promise(requestAnimationFrame);
    if (performance.now() - from > 60_000) throw new Error('not seen: ' + seen);
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - from;
};
window.benchText = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
window.benchButton = (text) => [...document.querySelectorAll('button, label')].find((one) => one.textContent.startsWith(text));
window.benchType = (text) => {
  const field = document.querySelector('input[type="search"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
};
true`;
const lines = `benchText('section[tabindex="0"] .readable')`;
const found = `benchText('[role="status"]').find((text) => / of /.test(text))`;

const texts = ['0.5', '0.6', '0.7', 'score: 0', 'needs_review', 'SEND_', 'reason'];

const log = {
  long: { number: 1, id: '0197f0d0-0000-7000-8000-000000000001' },
  short: { number: 2, id: '0197f0d0-0000-7000-8000-000000000002' },
} as const;

const fill = async (data: string, migrations: string, long: number): Promise<Record<keyof typeof log, string>> => {
  const store = await openStore({ file: join(data, 'countersign.sqlite'), migrations, backups: null, now: Date.now });
  try {
    const workspace = store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get();
    if (!workspace) throw new Error('the engine made no workspace');
    const ctx = contextOf(store, data);
    const last = { long: '', short: '' };
    for (const which of ['long', 'short'] as const) {
      const { id, number } = log[which];
      const file = join(data, 'logs', `backfill-ai-auto-send-${which}.log`);
      store.sqlite
        .prepare(
          `INSERT INTO runs (id, workspace_id, created_at, updated_at, version, number, state, phase, options, started_by, started_at,
             finished_at, gate_skips, log_file, campaign_ids)
           VALUES (?, ?, 1, 1, 1, ?, 'done', 'summary', '{"mode":"apply"}', 'Bench', ?, ?, '{}', ?, '[]')`,
        )
        .run(id, workspace.id, number, Date.now() - number * 1000, Date.now(), file);
      const total = which === 'long' ? long : 1_000;
      const written = writeLog(ctx, id, file, total - 1);
      // Like no other line, so that it is known when it is seen.
      last[which] = `Total messages:       ${total}`;
      written.write('summary', [last[which]]);
    }
    return last;
  } finally {
    store.close();
  }
};

/** A log of a million lines in the built application, beside one of a thousand: opened, gone through, searched, narrowed. */
export const benchLongLog = async (options: {
  root: string;
  electron: string;
  switches: readonly string[];
  lines: number;
  rounds: number;
}): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-window-'));
  try {
    const data = join(folder, 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'shell.json'), JSON.stringify({ mode: 'own' }));
    const start = async () => {
      const child = spawn(
        options.electron,
        ['--remote-debugging-port=0', ...options.switches, options.root, '--data', data],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const page = await askPage(await readPort(child));
      await page.until('document.querySelector("main, [role=main], nav") !== null');
      await page.until('window.countersign.call("engine.status", {}).then((answer) => "ok" in answer, () => false)');
      return { child, page };
    };
    const first = await start();
    first.page.close();
    await end(first.child);
    const last = await fill(data, join(options.root, 'migrations'), options.lines);
    const { child, page } = await start();
    try {
      return await measure(page, { last, pid: child.pid ?? 0, lines: options.lines, rounds: options.rounds });
    } finally {
      page.close();
      await end(child);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const measure = async (
  page: AskedPage,
  input: { last: Record<keyof typeof log, string>; pid: number; lines: number; rounds: number },
): Promise<Line[]> => {
  const { last, pid, rounds } = input;
  const until = async (act: string, seen: string): Promise<number> =>
    z.number().parse(await page.evaluate(`benchUntil(() => { ${act} }, () => ${seen})`));
  await page.evaluate(watcher);
  await page.press('3', true);
  const list = `document.querySelectorAll('tbody button').length === 2`;
  await page.until(list);
  const open = async (which: keyof typeof log): Promise<number> => {
    const took = await until(
      `[...document.querySelectorAll('tbody button')].find((one) => one.textContent === '${log[which].number}').click()`,
      `${lines}.at(-1) === ${JSON.stringify(last[which])}`,
    );
    // Its errors are gone through after it stands there.
    await page.until(`!benchButton('0 errors')`);
    return took;
  };
  const back = async (): Promise<void> => {
    await page.evaluate(`benchButton('All runs').click()`);
    await page.until(list);
  };
  const opened = (which: keyof typeof log) => async (): Promise<number> => {
    const took = await open(which);
    await back();
    return took;
  };
  // The first time of all loads what both need.
  await opened('short')();
  const opens = await interleave({ long: opened('long'), short: opened('short') }, rounds);

  const scrolled = async (): Promise<void> => {
    for (let share = 0; share <= 20; share += 1) {
      await page.evaluate(
        `(() => { const view = document.querySelector('section[tabindex="0"]'); view.scrollTop = view.scrollHeight * ${share / 20}; view.dispatchEvent(new WheelEvent('wheel')) })()`,
      );
      await wait(60);
    }
  };
  const weigh = async (which: keyof typeof log): Promise<{ heap: number; pss: number }> => {
    await open(which);
    await scrolled();
    const heap = (await page.heapBytes()) / 1024 / 1024;
    await wait(500);
    const weighed = { heap, pss: partMemoryMb(pid).page };
    await back();
    return weighed;
  };
  const light = await weigh('short');
  const heavy = await weigh('long');

  const steps = async (which: keyof typeof log): Promise<Record<'search' | 'next' | 'error' | 'narrow', number[]>> => {
    await open(which);
    const times = { search: [] as number[], next: [] as number[], error: [] as number[], narrow: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      // Another text each time: the engine goes on with the one it knows.
      const text = texts[round % texts.length] ?? '';
      const holds = `${lines}.some((line) => line.toLowerCase().includes(${JSON.stringify(text.toLowerCase())}))`;
      times.search.push(await until(`benchType(${JSON.stringify(text)})`, `${found} && ${holds}`));
      const before = String(await page.evaluate(found));
      times.next.push(
        await until(
          `document.querySelector('input[type="search"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`,
          `${found} !== ${JSON.stringify(before)} && document.querySelector('.bg-selected .readable mark') !== null`,
        ),
      );
      await until(`benchType('')`, `!${found}`);
      times.error.push(
        await until(
          `document.querySelector('section[tabindex="0"]').scrollTop = 0; [...document.querySelectorAll('button')].find((one) => / errors?/.test(one.textContent)).click()`,
          `${lines}.some((line) => line.includes('FAILED'))`,
        ),
      );
      if (round === 0) await until(`benchButton('Filter').click()`, `benchButton('Decisions')`);
      times.narrow.push(
        await until(
          `benchButton('Decisions').click()`,
          `${lines}.length > 3 && ${lines}.every((line) => line.includes('Decision: '))`,
        ),
      );
      await until(
        `benchButton('All lines').click()`,
        `${lines}.length > 3 && !${lines}.every((line) => line.includes('Decision: '))`,
      );
    }
    await back();
    return times;
  };
  const short = await steps('short');
  const long = await steps('long');
  const name = `log of ${input.lines.toLocaleString('en-GB')} lines in the window`;
  const line = (what: string, ours: number, theirs: number, goal: number | null, unit: Line['unit'] = 'ms'): Line => ({
    ...{ name: `${name}: ${what}`, ours, theirs, against: '1,000 lines', unit, goal },
  });
  return [
    line('opened', median(opens.long), median(opens.short), 2),
    line('page’s heap, gone through', heavy.heap, light.heap, 2, 'MB'),
    line('page’s memory', heavy.pss, light.pss, null, 'MB'),
    line('search', median(long.search), median(short.search), null),
    line('next place', median(long.next), median(short.next), 2),
    line('jump to an error', median(long.error), median(short.error), 2),
    line('narrowed to decisions', median(long.narrow), median(short.narrow), null),
  ];
};
