import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

const fsyncPath = (path: string, flags: string): void => {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Makes a file and its name durable: its content, then the folder's entry (which Windows does by itself and cannot open). */
export const syncToDisk = (file: string): void => {
  fsyncPath(file, 'r+');
  if (process.platform !== 'win32') fsyncPath(dirname(file), 'r');
};
