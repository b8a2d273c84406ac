import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { memorySecrets } from '../host/env-secrets';
import { systemPorts } from '../host/system-ports';
import { createEngine } from '../index';
import { listConnections } from '../store/connections';

/** The key that a workspace's model is asked with, where somebody exported one of their own. */
const keyOf = async (workspace: { demo: boolean; stored: string | null; exported: string }): Promise<string | null> => {
  const ports = systemPorts({ secrets: memorySecrets(), log: { write: () => undefined }, emit: () => undefined });
  const engine = createEngine({
    ports: { ...ports, env: { OPENAI_API_KEY: workspace.exported } },
    dataDir: '',
    migrations: resolve(import.meta.dirname, '../../../migrations'),
    version: 'test',
    inMemory: true,
    lanes: false,
  });
  await engine.start();
  onTestFinished(() => engine.stop());
  const imported = await engine.call('workspace.import', {
    file: {
      name: 'Bakeries',
      demo: workspace.demo,
      settings: {},
      profiles: [{ name: 'Ines Castro', email: 'ines@brightwater.example', role: 'admin' }],
      connections: [
        {
          label: 'OpenAI',
          config: { kind: 'openai', baseUrl: 'http://127.0.0.1:9/v1', model: 'any' },
          secret: workspace.stored,
        },
      ],
      campaignDefaults: {},
      campaigns: [],
      knowledge: [],
    },
  });
  expect(imported).toHaveProperty('ok');
  const { ctx, accounts } = engine.services();
  const [connection] = listConnections(ctx.store, ctx.workspaceId);
  if (!connection) throw new Error('the connection was not imported');
  return accounts.secretOf(connection);
};

it('takes an exported key before a stored one, and an empty one for none', async () => {
  expect(await keyOf({ demo: false, stored: 'stored', exported: 'exported' })).toBe('exported');
  expect(await keyOf({ demo: false, stored: 'stored', exported: '' })).toBe('stored');
  expect(await keyOf({ demo: false, stored: null, exported: '' })).toBeNull();
});

it('never shows the demo’s stand-ins a key that somebody exported', async () => {
  expect(await keyOf({ demo: true, stored: 'sk-demo', exported: 'exported' })).toBe('sk-demo');
  expect(await keyOf({ demo: true, stored: null, exported: 'exported' })).toBeNull();
});
