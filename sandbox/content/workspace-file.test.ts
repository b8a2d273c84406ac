import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFile } from '../../shared/schemas/workspace-file';

const text = readFileSync(join(import.meta.dirname, '../../resources/demo/workspace.json'), 'utf8');

const endpoints: Record<string, string> = {
  openai: 'http://127.0.0.1:1/v1',
  slack: 'http://127.0.0.1:1/api/',
  instantly: 'http://127.0.0.1:1/api/v2',
  calendar: 'http://127.0.0.1:1/calendar/v3',
  'imap.host': '127.0.0.1',
  'imap.port': '143',
  'smtp.host': '127.0.0.1',
  'smtp.port': '25',
};

describe('resources/demo/workspace.json', () => {
  const file = workspaceFile.parse(
    JSON.parse(text.replace(/\{\{([a-z.]+)\}\}/g, (_, name: string) => endpoints[name] ?? '?')),
  );

  it('fits the schema of workspace files once the placeholders are filled', () => {
    expect(file.demo).toBe(true);
    expect(file.profiles.map((p) => `${p.name} ${p.role}`)).toEqual([
      'Mara Lind setter',
      'Ruth Amadi manager',
      'Ines Castro admin',
    ]);
  });

  it('has ten campaigns that send by rule and two that a setter manages', () => {
    const modes = file.campaigns.map((c) => c.settings.responseMode ?? file.campaignDefaults.responseMode);
    expect(modes.filter((m) => m === 'AI_AUTO_SEND')).toHaveLength(10);
    expect(modes.filter((m) => m === 'SETTER_MANAGED')).toHaveLength(2);
  });

  it('names example domains only', () => {
    for (const [, host] of text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)) expect(host).toMatch(/\.example$/);
  });

  it('has each knowledge key once', () => {
    const keys = file.knowledge.map((k) => k.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(30);
  });
});
