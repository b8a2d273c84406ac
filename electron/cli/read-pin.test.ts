import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Terminal } from './ask-pin';
import { readPin } from './read-pin';

const terminalOf = (isTTY: boolean) => {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: vi.fn() });
  const output = Object.assign(new PassThrough(), { isTTY });
  const shown: string[] = [];
  output.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
  return { input, output, shown };
};
const ask = (terminal: Terminal, over: { pinFile?: string; env?: Record<string, string | undefined> } = {}) =>
  readPin({ name: 'Mara Lind', pinFile: over.pinFile ?? null, env: over.env ?? {}, terminal });

describe('the PIN of a profile that a command acts as', () => {
  it('is typed without being shown, corrections and letters of any alphabet included', async () => {
    const terminal = terminalOf(true);
    const pin = ask(terminal);
    const bytes = Buffer.from('geheim€x\u007f');
    // Cut within a letter, as a terminal may.
    terminal.input.write(bytes.subarray(0, 7));
    terminal.input.write(bytes.subarray(7));
    terminal.input.write('\r');
    expect(await pin).toBe('geheim€');
    expect(terminal.shown.join('')).toBe('PIN of Mara Lind: \n');
    expect(terminal.input.setRawMode.mock.calls).toEqual([[true], [false]]);
  });

  it('is called off with Ctrl-C', async () => {
    const terminal = terminalOf(true);
    const pin = ask(terminal);
    terminal.input.write('12\u0003');
    await expect(pin).rejects.toMatchObject({ code: 'cancelled' });
    expect(terminal.input.setRawMode).toHaveBeenLastCalledWith(false);
  });

  it('comes from the environment where nobody sits, and no child inherits it', async () => {
    const env = { COUNTERSIGN_PIN: '4711' };
    expect(await ask(terminalOf(false), { env })).toBe('4711');
    expect(env).toEqual({});
    await expect(ask(terminalOf(false))).rejects.toThrow('--pin-file FILE, or in COUNTERSIGN_PIN');
  });

  it('comes from the first line of a file that nobody else can read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-pin-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const pinFile = join(folder, 'pin');
    writeFileSync(pinFile, '4711\r\nmore', { mode: 0o600 });
    expect(await ask(terminalOf(true), { pinFile, env: { COUNTERSIGN_PIN: 'other' } })).toBe('4711');
    if (process.platform !== 'win32') {
      chmodSync(pinFile, 0o644);
      await expect(ask(terminalOf(true), { pinFile })).rejects.toThrow('chmod 600');
    }
    await expect(ask(terminalOf(true), { pinFile: join(folder, 'none') })).rejects.toThrow('could not be read');
  });
});
