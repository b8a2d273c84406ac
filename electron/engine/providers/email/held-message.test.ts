import { describe, expect, it } from 'vitest';
import { heldMessage } from './held-message';

const read = async (raw: Buffer, beforeEnd: (soFar: number) => void): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  const soFar = () => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for await (const chunk of heldMessage(raw, () => beforeEnd(soFar()))) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe('heldMessage', () => {
  it.each([1, 2, 3, 65_536, 65_538, 300_001])('gives all %i bytes, the last ones only after the call', async (size) => {
    const raw = Buffer.alloc(size, 'abcdefg');
    let calls = 0;
    const got = await read(raw, () => {
      calls += 1;
    });
    expect(got.equals(raw)).toBe(true);
    expect(calls).toBe(1);
  });

  it('does not call before a reader has taken the body in', async () => {
    const stream = heldMessage(Buffer.alloc(1_000_000), () => {
      throw new Error('called too early');
    });
    stream.read(10);
    await new Promise((resolve) => setImmediate(resolve));
    expect(stream.destroyed).toBe(false);
  });

  it('breaks instead of ending when the call throws', async () => {
    const broken = read(Buffer.from('body\r\n'), () => {
      throw new Error('disk full');
    });
    await expect(broken).rejects.toThrow('disk full');
  });
});
