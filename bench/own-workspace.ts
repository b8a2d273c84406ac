import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { askPage } from './ask-page';
import { end, readPort } from './electron-start';

/**
 * Makes a data folder on which the built application has run once, as its own workspace: its database is there, to be filled. Gives how
 * to start the application on it, with its DevTools port open.
 */
export const ownWorkspace = async (
  options: { root: string; electron: string; switches: readonly string[] },
  data: string,
): Promise<() => ChildProcess> => {
  mkdirSync(data);
  writeFileSync(`${data}/shell.json`, JSON.stringify({ mode: 'own' }));
  const start = () =>
    spawn(options.electron, ['--remote-debugging-port=0', ...options.switches, options.root, '--data', data], {
      env: { ...process.env, AUTO_SEND_DISABLED: '1', OPENAI_API_KEY: 'bench' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const first = start();
  try {
    const page = await askPage(await readPort(first));
    await page.until('document.querySelector("main, [role=main], nav") !== null');
    await page.until('window.countersign.call("engine.status", {}).then((answer) => "ok" in answer, () => false)');
    page.close();
  } finally {
    await end(first);
  }
  return start;
};
