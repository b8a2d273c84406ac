import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { openStore } from '../electron/engine/store/open';
import { askPage } from './ask-page';
import { end, readPort } from './electron-start';
import { fillMessages, fillQueue } from './fill-queue';
import { median } from './measure';
import { ownWorkspace } from './own-workspace';
import type { Line } from './report';

/** Wall-clock milliseconds, as exact as the machine tells them; the page reads the same clock. */
const wallNow = (): number => performance.timeOrigin + performance.now();

const answers: Record<string, unknown> = {
  sentiment: { tag: 'Interested', reason: 'asks for a call' },
  strategy: { answers: ['a call'], offerTimes: false, avoid: [], language: 'en' },
  oversee: { ok: true, problems: [] },
  evaluate: { confidence: 0.5, safeToSend: true, requiresHumanReview: true, reason: 'Read it once more' },
};
const body = (word: string): string =>
  `Hi Lead,\n\n${word} is the first word of a reply that goes on for a while, as replies do, so that it is seen growing in the window before it is complete and checked.\n\nWhat would suit you for a call of twenty minutes?\n\nMara Lind`;

const asked = z.object({
  stream: z.boolean().nullish(),
  model: z.string(),
  text: z.object({ format: z.object({ name: z.string() }) }),
  input: z.array(z.object({ content: z.array(z.object({ text: z.string() })) })),
});

const responseOf = (model: string, text: string) => ({
  ...{ id: 'resp_bench', object: 'response', created_at: 1, status: 'completed', model },
  output: [
    { id: 'msg', type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text }] },
  ],
  usage: { input_tokens: 100, output_tokens: 50, total_tokens: 150 },
});

/** A provider on the loopback: thinks, then writes the stream's first byte, whose moment it keeps. */
const provider = async () => {
  let round = 0;
  const firstByteAt: number[] = [];
  const stream = async (response: ServerResponse, model: string): Promise<void> => {
    round += 1;
    const whole = JSON.stringify({ body: body(`Word${round}`) });
    let n = 0;
    const event = (type: string, more: object): string => {
      n += 1;
      return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: n, ...more })}\n\n`;
    };
    const delta = (text: string) =>
      event('response.output_text.delta', { item_id: 'msg', output_index: 0, content_index: 0, delta: text });
    await wait(400);
    const half = whole.indexOf('the first');
    firstByteAt.push(wallNow());
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(delta(whole.slice(0, half)));
    // Long enough for the window to show the first words apart from the rest.
    await wait(1_000);
    response.write(delta(whole.slice(half)));
    response.end(event('response.completed', { response: responseOf(model, whole) }));
  };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const question = asked.parse(JSON.parse(text));
      const stage = question.text.format.name;
      if (question.stream) {
        void stream(response, question.model);
        return;
      }
      const draft = /"draft":"((?:[^"\\]|\\.)*)"/.exec(question.input[0]?.content[0]?.text ?? '')?.[1];
      const said =
        stage === 'verify'
          ? { body: draft === undefined ? body('Word') : JSON.parse(`"${draft}"`), changes: [] }
          : (answers[stage] ?? answers.evaluate);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(responseOf(question.model, JSON.stringify(said))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    firstByteAt,
    close: () => server.closeAllConnections(),
    end: () => server.close(),
  };
};

/** The lengths of 60 frames of the window while nothing happens, in milliseconds. */
const idleFrames = `new Promise((done) => { const all = []; let last = 0; const next = (at) => { if (last) all.push(at - last); last = at; all.length < 60 ? requestAnimationFrame(next) : done(all) }; requestAnimationFrame(next) })`;
/** Keeps the moment of the frame that shows the first streamed word, on the wall clock. */
const watchWord = `(() => { window.benchShownAt = null; const watch = new MutationObserver(() => { if (window.benchShownAt === null && document.querySelector('[data-writing]')?.textContent.includes('Word')) { window.benchShownAt = 0; watch.disconnect(); requestAnimationFrame(() => { window.benchShownAt = performance.timeOrigin + performance.now() }) } }); watch.observe(document.body, { subtree: true, childList: true, characterData: true }); return true })()`;

const fill = async (data: string, migrations: string, url: string): Promise<void> => {
  const store = await openStore({
    file: join(data, 'countersign.sqlite'),
    migrations,
    backups: null,
    now: () => Date.now(),
  });
  try {
    const workspace = store.sqlite.prepare<[], { id: string }>('SELECT id FROM workspaces').get();
    if (!workspace) throw new Error('the engine made no workspace');
    fillQueue(store, 20, workspace.id);
    fillMessages(store, 20, workspace.id);
    const persona = {
      name: 'Mara Lind',
      tone: 'plain',
      greeting: 'Hi {first name},',
      signature: 'Mara Lind',
      goals: '',
      service: '',
    };
    store.sqlite.prepare('UPDATE campaigns SET persona = ?').run(JSON.stringify(persona));
    const config = {
      ...{ kind: 'openai', baseUrl: url, model: 'bench', evaluationModel: null, inputPerMillionUsd: 1 },
      ...{ outputPerMillionUsd: 1, embeddingModel: null, embeddingPerMillionUsd: 0 },
    };
    store.sqlite
      .prepare(
        `INSERT INTO connections (id, workspace_id, created_at, updated_at, version, label, config, state)
         VALUES ('0197f0a4-0003-7000-8000-000000000001', ?, 1, 1, 1, 'Model', ?, 'unknown')`,
      )
      .run(workspace.id, JSON.stringify(config));
  } finally {
    store.close();
  }
};

/**
 * A redraft in the real application: from the first byte of the provider's stream to the frame that shows its first word,
 * through the model client, the engine's process, two channels and React, against a frame of the same window at rest.
 */
export const benchStreaming = async (options: {
  root: string;
  electron: string;
  switches: readonly string[];
  rounds: number;
}): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-stream-'));
  const model = await provider();
  try {
    const data = join(folder, 'data');
    const start = await ownWorkspace(options, data);
    await fill(data, join(options.root, 'migrations'), model.url);
    const child = start();
    try {
      const page = await askPage(await readPort(child));
      await page.until(`document.querySelector('[data-scroll="sheet"]') !== null`);
      const took: number[] = [];
      const frames: number[] = [];
      for (let round = 0; round <= options.rounds; round += 1) {
        const idle = z.array(z.number()).parse(await page.evaluate(idleFrames));
        await page.evaluate(watchWord);
        const before = model.firstByteAt.length;
        await page.press('g');
        const shownAt = z.number().parse(await page.until('window.benchShownAt'));
        const firstByteAt = model.firstByteAt[before];
        if (firstByteAt === undefined) throw new Error('the window shows words that nobody streamed');
        await page.until(`document.querySelector('[data-writing]') === null`);
        // The first time loads and compiles what the others find ready.
        if (round === 0) continue;
        took.push(shownAt - firstByteAt);
        frames.push(...idle);
      }
      page.close();
      return [
        {
          name: 'first streamed word in the editor, after the first byte',
          ...{ ours: median(took), theirs: median(frames), against: 'an idle frame', unit: 'ms', goal: 3 },
        },
      ];
    } finally {
      await end(child);
    }
  } finally {
    model.close();
    model.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
