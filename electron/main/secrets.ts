import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { HostSecrets } from './engine-host';
import { writeAtomically } from './write-atomically';

/** The system's keychain as Electron offers it. */
export type Keychain = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  /** Linux only: which keyring was found. */
  getSelectedStorageBackend?(): string;
};

export type SecretsOptions = {
  file: string;
  keychain: Keychain;
  env: Readonly<Record<string, string | undefined>>;
  /** The person agreed to clear text, or the secrets are made up (the demo's). */
  allowClearText: boolean;
};

const secretsFile = z.object({
  version: z.literal(1),
  entries: z.record(z.string(), z.object({ kept: z.enum(['keychain', 'clear']), value: z.string() })),
});
type SecretsFile = z.infer<typeof secretsFile>;

/** Environment variable that overrides a secret: it wins, works without a keychain, and is never stored. */
export const variableOf = (name: string): string =>
  `COUNTERSIGN_SECRET_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;

/**
 * Secrets by name, encrypted by the system's keychain. Where there is none they are refused rather than stored in clear
 * text, unless that was allowed: a readable key on a shared disk is worse than typing it again.
 */
export const openSecrets = ({ file, keychain, env, allowClearText }: SecretsOptions): HostSecrets => ({
  get: (name) => {
    const given = env[variableOf(name)];
    if (given) return given;
    const entry = read(file).entries[name];
    if (!entry) return null;
    if (entry.kept === 'clear') return entry.value;
    if (!isSafe(keychain))
      throw new Error('This secret is in the system keychain, which cannot be reached now. Unlock it and try again.');
    try {
      return keychain.decryptString(Buffer.from(entry.value, 'base64'));
    } catch {
      throw new Error('The system keychain no longer opens this secret. Enter it again.');
    }
  },
  set: (name, value) => {
    const kept = read(file);
    if (value === null) delete kept.entries[name];
    else if (isSafe(keychain)) {
      kept.entries[name] = { kept: 'keychain', value: keychain.encryptString(value).toString('base64') };
    } else if (allowClearText) kept.entries[name] = { kept: 'clear', value };
    else {
      throw new Error(
        `There is no system keychain to keep this secret in. Unlock one, or give it in the environment as ${variableOf(name)}, ` +
          'or allow clear text by starting with COUNTERSIGN_CLEAR_TEXT_SECRETS=1.',
      );
    }
    writeAtomically(file, `${JSON.stringify(kept, null, 2)}\n`);
  },
});

/** Without a keyring Electron on Linux encrypts with a key that everybody knows; that counts as none. */
const isSafe = (keychain: Keychain): boolean =>
  keychain.isEncryptionAvailable() && keychain.getSelectedStorageBackend?.() !== 'basic_text';

const read = (file: string): SecretsFile => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { version: 1, entries: {} };
    throw error;
  }
  const parsed = secretsFile.safeParse(parseJson(text));
  // Overwriting a file that cannot be understood would lose the keys in it.
  if (!parsed.success)
    throw new Error(`The file of secrets is damaged: ${file}. Move it away and enter the secrets again.`);
  return parsed.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
