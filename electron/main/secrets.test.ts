import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Keychain, openSecrets, variableOf } from './secrets';

const keychain = (available: boolean, backend = 'gnome_libsecret'): Keychain => ({
  isEncryptionAvailable: () => available,
  encryptString: (text) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a)),
  decryptString: (bytes) => Buffer.from([...bytes].map((byte) => byte ^ 0x5a)).toString(),
  getSelectedStorageBackend: () => backend,
});
const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'countersign-secrets-')), 'secrets.json');

describe('openSecrets', () => {
  it('keeps a secret encrypted, for its owner only, and gives it back', () => {
    const file = newFile();
    const options = { file, keychain: keychain(true), env: {}, allowClearText: false };
    openSecrets(options).set('openai', 'sk-one');
    expect(openSecrets(options).get('openai')).toBe('sk-one');
    expect(readFileSync(file, 'utf8')).not.toContain('sk-one');
    expect(statSync(file).mode & 0o077).toBe(0);
    openSecrets(options).set('openai', null);
    expect(openSecrets(options).get('openai')).toBeNull();
  });

  it.each([
    ['no keychain', keychain(false)],
    ['a keychain whose key everybody knows', keychain(true, 'basic_text')],
  ])('refuses clear text with %s, and names the way out', (_name, chain) => {
    const file = newFile();
    const secrets = openSecrets({ file, keychain: chain, env: {}, allowClearText: false });
    expect(() => secrets.set('slack-1', 'xoxb')).toThrow(/COUNTERSIGN_SECRET_SLACK_1/);
    expect(secrets.get('slack-1')).toBeNull();
  });

  it('keeps clear text only when that was allowed', () => {
    const file = newFile();
    openSecrets({ file, keychain: keychain(false), env: {}, allowClearText: true }).set('a', 'demo-key');
    expect(openSecrets({ file, keychain: keychain(false), env: {}, allowClearText: false }).get('a')).toBe('demo-key');
  });

  it('lets the environment win', () => {
    const file = newFile();
    const env = { [variableOf('openai')]: 'sk-env' };
    const secrets = openSecrets({ file, keychain: keychain(true), env, allowClearText: false });
    secrets.set('openai', 'sk-stored');
    expect(secrets.get('openai')).toBe('sk-env');
  });

  it('never overwrites a file that it cannot read', () => {
    const file = newFile();
    writeFileSync(file, '{"version":2}');
    const secrets = openSecrets({ file, keychain: keychain(true), env: {}, allowClearText: true });
    expect(() => secrets.set('a', 'b')).toThrow(/damaged/);
    expect(readFileSync(file, 'utf8')).toBe('{"version":2}');
  });
});
