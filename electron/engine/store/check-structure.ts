import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { ownBinding } from './open-sqlite';

/** Up to this size every page is looked through while the file is opened: some tens of milliseconds. */
const checkedAtOpenBytes = 16 * 1024 * 1024;

const problemsOf = (rows: unknown): string[] =>
  (rows as Record<string, string>[]).flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');

/** What SQLite finds wrong with a small file; a large one, and the indexes, are left to `checkStructure` after the start. */
export const checkAtOpen = (sqlite: Database.Database): string[] => {
  const pages = Number(sqlite.pragma('page_count', { simple: true }));
  const size = Number(sqlite.pragma('page_size', { simple: true }));
  return pages * size > checkedAtOpenBytes ? [] : problemsOf(sqlite.pragma('quick_check(20)'));
};

// As text, because it must be the same in the bundle, in a package's archive and in the sources that tests run.
const inWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.module);
  try {
    const sqlite = new Database(workerData.file, workerData.options);
    sqlite.pragma('cache_size = -2000');
    const rows = sqlite.pragma('integrity_check(20)');
    sqlite.close();
    parentPort.postMessage({ problems: rows.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok') });
  } catch (error) {
    const code = String(error.code);
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') parentPort.postMessage({ problems: [error.message] });
    else throw error;
  }`;

/**
 * SQLite's whole check of a file (a second for half a gigabyte) in a thread of its own, so that the engine goes on meanwhile.
 * Gives what is wrong; empty: nothing. Rejects when the file cannot be read at all, and with the signal's reason once it is called off.
 */
export const checkStructure = (file: string, signal?: AbortSignal): Promise<string[]> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const binding = ownBinding();
    const worker = new Worker(inWorker, {
      eval: true,
      execArgv: [],
      workerData: {
        file,
        module: createRequire(import.meta.url).resolve('better-sqlite3'),
        options: { readonly: true, fileMustExist: true, timeout: 5000, ...(binding ? { nativeBinding: binding } : {}) },
      },
    });
    const callOff = (): void => {
      void worker.terminate();
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', callOff, { once: true });
    const settled = (): void => signal?.removeEventListener('abort', callOff);
    worker.once('message', (message: { problems: string[] }) => resolve(message.problems));
    worker.once('error', reject);
    worker.once('exit', settled);
    worker.once('exit', () => reject(new Error('the check of the database ended without an answer')));
  });
