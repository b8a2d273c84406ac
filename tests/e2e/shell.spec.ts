import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sandboxSwitches } from '../../scripts/run/sandbox-switches.mjs';
import type { EngineStatus } from '../../shared/contract';
import { expect, test } from './launch-app';

test('a fresh profile paints the first run under a strict content policy', async ({ sharedFirstRun: { page } }) => {
  await expect(page.locator('#root, body > div').first()).not.toBeEmpty();
  const headers = await page.evaluate(async () => {
    const response = await fetch('/');
    return { policy: response.headers.get('content-security-policy'), html: await response.text() };
  });
  expect(headers.policy).toContain("default-src 'none'");
  expect(headers.policy).not.toContain("script-src 'self' 'unsafe-inline'");
  const nonce = /'nonce-([^']+)'/.exec(headers.policy ?? '')?.[1];
  expect(nonce).toBeTruthy();
  expect(headers.html).toContain(nonce ?? 'no nonce');
  const again = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(again).not.toBe(headers.policy);
});

test('the page has no Node, no way out, and no network', async ({ sharedFirstRun: { app, page } }) => {
  const url = page.url();
  expect(
    await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => Object.keys(window.countersign).sort())).toEqual(['call', 'on']);
  await page.evaluate(() => {
    window.location.href = 'https://fernhill.example/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(url);
  expect(await page.evaluate(() => window.open('https://fernhill.example/') === null)).toBe(true);
  expect(app.windows()).toHaveLength(1);
  expect(
    await page.evaluate(() =>
      fetch('https://fernhill.example/').then(
        () => 'fetched',
        () => 'refused',
      ),
    ),
  ).toBe('refused');
  const inlineRan = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return Reflect.get(window, 'inlineRan') === true;
  });
  expect(inlineRan).toBe(false);
  expect(
    await page.evaluate(() => window.countersign.call('shell.openExternal', { url: 'file:///etc/passwd' })),
  ).toMatchObject({
    error: { code: 'denied' },
  });
});

test('a frame inside the page has no voice', async ({ sharedFirstRun: { app } }) => {
  const denied = await app.evaluate(async ({ ipcMain }) => {
    // The handler is asked directly as a frame that shows mail would ask it.
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    const handler: unknown = handlers instanceof Map ? handlers.get('call') : undefined;
    if (typeof handler !== 'function') return 'no handler';
    const sender = { mainFrame: { url: 'app://countersign/' } };
    const answers = [];
    for (const frame of [{ url: 'about:srcdoc' }, { url: 'app://countersign/' }, null]) {
      answers.push(await handler({ senderFrame: frame, sender, frameId: 1, processId: 1 }, 'engine.status', {}));
    }
    return JSON.stringify(answers);
  });
  expect(denied.match(/"denied"/g)).toHaveLength(3);
});

test('the engine is killed: the window learns it, it is back within two seconds, nothing is lost', async ({
  sharedDemo: { page, call },
}) => {
  const before = (await call('engine.status')) as EngineStatus;
  const { settings } = (await call('settings.get')) as { settings: { undoGraceSeconds: number } };
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'engineStates', seen);
    window.countersign.on((events) => {
      for (const event of events) if (event.topic === 'engine.state') seen.push(event.state);
    });
  });
  const killedAt = Date.now();
  process.kill(before.pid, 'SIGKILL');
  const after = await expect
    .poll(
      async () =>
        call('engine.status').then(
          (status) => (status as EngineStatus).pid,
          () => before.pid,
        ),
      {
        timeout: 120_000,
        intervals: [50],
      },
    )
    .not.toBe(before.pid)
    .then(() => Date.now() - killedAt);
  // Stated, not judged: the delays of the supervision are tested with a clock of their own in engine-host.test.
  test.info().annotations.push({ type: 'engine back', description: `${after} ms` });
  // The window is told in batches, maybe after the new engine has answered.
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'engineStates'))).toEqual(['restarting', 'running']);
  const status = (await call('engine.status')) as EngineStatus;
  expect(status.workspace.id).toBe(before.workspace.id);
  expect(status.counts.messages).toBeGreaterThanOrEqual(before.counts.messages);
  expect(await call('settings.get')).toMatchObject({ settings });
});

test('a second start on the same data folder hands over to the first', async ({ sharedFirstRun: { app, data } }) => {
  const root = join(import.meta.dirname, '..', '..');
  const second = spawn(process.env.ELECTRON_EXEC_PATH ?? '', [...sandboxSwitches(), root, '--data', data], {
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(120_000) });
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
});
