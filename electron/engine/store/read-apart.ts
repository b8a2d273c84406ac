import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { Refusal } from '../../../shared/errors';
import type { Log } from '../ports';
import type { Store } from './open';
import { ownBinding } from './open-sqlite';
import { type PlainRead, readHere } from './plain-read';

/** Smaller files are read in less time than a thread takes to be asked. */
const apartFromBytes = 32 * 1024 * 1024;
/** The thread and its memory (9 MB) are given back when nobody has asked for so long: who searches or turns pages asks again soon. */
const idleMs = 30_000;
/** The same after nothing but counts, which come in a burst, as at a start, and wait for nobody's eye. */
const idleAfterCountsMs = 2_000;
/** How long the closing of a database waits for the thread to close it too. */
const closingMs = 5_000;

// As text, because it must be the same in the bundle, in a package's archive and in the sources that tests run (as check-structure.ts).
const inWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Database = require(workerData.module);
  const sqlite = new Database(workerData.file, workerData.options);
  sqlite.pragma('cache_size = -2000');
  sqlite.pragma('temp_store = 2');
  const known = new Map();
  const statement = (sql) => {
    const before = known.get(sql);
    if (before) return before;
    if (known.size >= 40) known.clear();
    const compiled = sqlite.prepare(sql);
    known.set(sql, compiled);
    return compiled;
  };
  parentPort.on('message', ({ id, sql, bind, close }) => {
    if (close) {
      sqlite.close();
      Atomics.store(close, 0, 1);
      Atomics.notify(close, 0);
      parentPort.close();
      return;
    }
    try {
      parentPort.postMessage({ id, rows: statement(sql).all(bind) });
    } catch (error) {
      parentPort.postMessage({ id, failed: { message: error.message, code: error.code } });
    }
  });`;

type Said = { id: number; rows: unknown[] } | { id: number; failed: { message: string; code?: string } };
type Question = {
  about: string | null;
  idleMs: number;
  sql: string;
  bind: PlainRead<unknown>['bind'];
  /** Answers it in the asker's thread. */
  here(): void;
  done(rows: unknown[]): void;
  failed(error: unknown): void;
};

export type ReadThread = {
  /**
   * Makes a read in the thread, those of a person's search first, as of a moment after it was asked: it holds every commit made before. `about` names what the question
   * is one of (a search that is being typed): an older one that has not begun is dropped with Refusal('cancelled'); null: of nothing. `counts`: it only counts, and the thread need
   * not stay for the next.
   */
  ask<T>(about: string | null, read: PlainRead<T>, counts?: boolean): Promise<T>;
  /** Closes the thread's connection before it returns; what was not answered is refused. */
  end(): void;
};

/** A thread with a connection of its own that only reads. It starts with the first question and rests when there are none. */
export const createReadThread = (store: Pick<Store, 'sqlite' | 'file'>, log: Log): ReadThread => {
  let worker: Worker | null = null;
  let lastId = 0;
  let asked: { id: number; question: Question } | null = null;
  let waiting: Question[] = [];
  let idle: NodeJS.Timeout | null = null;
  /** Until when it stays for who asked before (milliseconds of `performance.now`). */
  let wantedUntil = 0;
  /** No thread could be had for this database: reads are made here, and hold up whatever else is asked. */
  let broken = false;

  const stop = (): void => {
    if (idle) clearTimeout(idle);
    idle = null;
    const ending = worker;
    worker = null;
    if (!ending) return;
    const closed = new Int32Array(new SharedArrayBuffer(4));
    ending.postMessage({ close: closed });
    // The thread answers to nobody here, so waiting for it cannot stand still for good.
    Atomics.wait(closed, 0, 0, closingMs);
    void ending.terminate();
  };

  const breakDown = (why: string): void => {
    broken = true;
    worker = null;
    log.write('error', 'reads.no_thread', { error: why });
    const open = [...(asked ? [asked.question] : []), ...waiting];
    asked = null;
    waiting = [];
    for (const question of open) question.here();
  };

  const start = (): Worker => {
    const binding = ownBinding();
    const started = new Worker(inWorker, {
      eval: true,
      execArgv: [],
      // A page of rows at a time: it needs next to nothing.
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 256 },
      workerData: {
        file: store.file,
        module: createRequire(import.meta.url).resolve('better-sqlite3'),
        options: { readonly: true, fileMustExist: true, timeout: 5000, ...(binding ? { nativeBinding: binding } : {}) },
      },
    });
    started.on('message', (said: Said) => {
      if (asked?.id !== said.id) return;
      const { question } = asked;
      asked = null;
      stay(question.idleMs);
      next();
      if ('rows' in said) question.done(said.rows);
      else question.failed(Object.assign(new Error(said.failed.message), { code: said.failed.code }));
    });
    started.on('error', (error) => {
      if (worker === started) breakDown(error.message);
    });
    started.on('exit', () => {
      if (worker === started) breakDown('the thread ended');
    });
    return started;
  };

  /** Ends the thread when nobody has asked for so long from now on, or longer for who asked before. */
  const stay = (ms: number): void => {
    wantedUntil = Math.max(wantedUntil, performance.now() + ms);
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      if (!asked) stop();
    }, wantedUntil - performance.now());
    idle.unref();
  };

  const next = (): void => {
    // What a person types and waits for goes before what is only counted.
    const first = Math.max(
      0,
      waiting.findIndex(({ about }) => about !== null),
    );
    const [question] = asked ? [] : waiting.splice(first, 1);
    if (!question) {
      // It holds nothing that would be lost: no process waits for it when nobody does.
      if (!asked) worker?.unref();
      return;
    }
    stay(question.idleMs);
    lastId += 1;
    asked = { id: lastId, question };
    worker ??= start();
    worker.ref();
    worker.postMessage({ id: lastId, sql: question.sql, bind: question.bind });
  };

  return {
    ask: (about, read, counts = false) =>
      new Promise((resolve, reject) => {
        const here = (): void => {
          try {
            resolve(readHere(store, read));
          } catch (error) {
            reject(error);
          }
        };
        if (broken) return here();
        const older = about === null ? [] : waiting.filter((question) => question.about === about);
        waiting = waiting.filter((question) => !older.includes(question));
        for (const question of older) question.failed(new Refusal('cancelled', 'A newer question took its place.'));
        waiting.push({
          ...{
            about,
            sql: read.sql,
            bind: read.bind,
            here,
            failed: reject,
            idleMs: counts ? idleAfterCountsMs : idleMs,
          },
          done: (rows) => {
            try {
              resolve(read.shape(rows));
            } catch (error) {
              reject(error);
            }
          },
        });
        next();
      }),
    end: () => {
      const open = [...(asked ? [asked.question] : []), ...waiting];
      asked = null;
      waiting = [];
      stop();
      for (const question of open)
        question.failed(new Refusal('cancelled', 'The database was closed before this was read. Ask again.'));
    },
  };
};

const threads = new WeakMap<Database.Database, ReadThread>();

/** Whether a database is so large that what looks at all of it is done apart. */
export const isLarge = ({ sqlite, file }: Pick<Store, 'sqlite' | 'file'>): boolean =>
  file !== ':memory:' &&
  Number(sqlite.pragma('page_count', { simple: true })) * Number(sqlite.pragma('page_size', { simple: true })) >=
    apartFromBytes;

/** Makes a read that may take long without holding up the engine: in a thread of the database's own where it is large. See `ReadThread.ask`. */
export const readApart = async <T>(
  store: Pick<Store, 'sqlite' | 'file'>,
  log: Log,
  about: string | null,
  read: PlainRead<T>,
  counts = false,
): Promise<T> => {
  if (!isLarge(store)) return readHere(store, read);
  let thread = threads.get(store.sqlite);
  if (!thread) {
    thread = createReadThread(store, log);
    threads.set(store.sqlite, thread);
  }
  return thread.ask(about, read, counts);
};

/** Before a database is closed: the thread closes it too, so that nobody else has it open. */
export const endReadsApart = (sqlite: Database.Database): void => {
  threads.get(sqlite)?.end();
  threads.delete(sqlite);
};
