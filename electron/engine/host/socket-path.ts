import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';

/** Unix socket paths end at 104–108 bytes (sun_path). */
const longest = 100;

/** Where the engine of a data folder listens: in the folder, or in the user's temporary folder when that path is too long. */
export const socketPath = (dataDir: string): string => {
  const folder = resolve(dataDir);
  const short = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\countersign-${short}`;
  const inside = join(folder, 'engine.sock');
  return Buffer.byteLength(inside) <= longest ? inside : join(tmpdir(), `countersign-${userInfo().uid}-${short}.sock`);
};
