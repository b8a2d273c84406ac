import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CallInput, CallName } from '../../shared/contract';
import { byPeople, engineForTests } from '../engine/pipeline/testing/engine-for-tests.fixture';
import type { EngineClient } from './engine-client';
import { unwrap } from './engine-client';
import { unlockProfile } from './unlock-profile';

it('a command acts as a profile with a PIN only by the PIN, and leaves it as locked as it was', async () => {
  const t = await engineForTests(byPeople);
  const { profiles } = await t.call('profiles.list', {});
  const mara = profiles.find(({ role }) => role === 'setter');
  if (!mara) throw new Error('no setter');
  const client: EngineClient = {
    remote: true,
    call: async <N extends CallName>(name: N, input: CallInput<N>) =>
      unwrap(await t.engine.call(name, input, mara.id)) as never,
    on: () => () => {},
    close: async () => {},
  };
  const folder = mkdtempSync(join(tmpdir(), 'countersign-pin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (pin: string) => {
    writeFileSync(join(folder, pin), `${pin}\n`, { mode: 0o600 });
    return { flags: { 'pin-file': join(folder, pin) } };
  };
  const locked = async () => (await t.call('profiles.list', {})).profiles.find(({ id }) => id === mara.id)?.locked;

  expect(await unlockProfile(client, 'Mara Lind', { flags: {} })).toBe(client);
  await t.call('profiles.setPin', { id: mara.id, pin: '4711', current: null }, 'setter');
  // Open in a window: whoever types here may be somebody else, and is asked all the same.
  await expect(unlockProfile(client, 'mara lind', file('0000'))).rejects.toMatchObject({ code: 'locked' });
  await (await unlockProfile(client, mara.email, file('4711'))).close();
  expect(await locked()).toBe(false);

  await t.call('profiles.lock', { id: mara.id }, 'setter');
  await expect(client.call('queue.counts', {})).rejects.toMatchObject({ code: 'locked' });
  const opened = await unlockProfile(client, 'Mara Lind', file('4711'));
  expect((await opened.call('queue.counts', {})).counts.needs_you).toBe(0);
  await opened.close();
  expect(await locked()).toBe(true);
});
