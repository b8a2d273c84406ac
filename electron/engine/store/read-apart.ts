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
/** The same of the thread that counts: counts come in a burst, as at a start, and wait for nobody's eye. */
const idleAfterCountsMs = 2_000;
/**
 * So long a search waits for the next letter. One that is being worked cannot be stopped, and that of the first letter takes three times as long as
 * that of the whole word (a million messages: 0.4 s and 0.15): begun at once, it would hold up the one that is meant.
 */
const typingMs = 120;
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
  /** When it may begin (milliseconds of `performance.now`). */
  notBefore: number;
  sql: string;
  bind: PlainRead<unknown>['bind'];
  /** Answers it in the asker's thread. */
  here(): void;
  done(rows: unknown[]): void;
  failed(error: unknown): void;
};

export type ReadThread = {
  /**
   * Makes a read in the thread, as of a moment after it was asked: it holds every commit made before. `about` names what the question is one of (a search that is
   * being typed): it waits for the next letter, and an older one that has not begun is dropped with Refusal('cancelled'); null: of nothing.
   */
  ask<T>(about: string | null, read: PlainRead<T>): Promise<T>;
  /** Closes the thread's connection before it returns; what was not answered is refused. */
  end(): void;
};

/** A thread with a connection of its own that only reads. It starts with the first question and rests when there was none for `restAfterMs`. */
export const createReadThread = (
  store: Pick<Store, 'sqlite' | 'file'>,
  log: Log,
  restAfterMs: number = idleMs,
): ReadThread => {
  let worker: Worker | null = null;
  let lastId = 0;
  let asked: { id: number; question: Question } | null = null;
  let waiting: Question[] = [];
  let idle: NodeJS.Timeout | null = null;
  /** Ends when the first of those that wait for another letter may begin. */
  let typing: NodeJS.Timeout | null = null;
  /** No thread could be had for this database: reads are made here, and hold up whatever else is asked. */
  let broken = false;

  const stop = (): void => {
    if (idle) clearTimeout(idle);
    if (typing) clearTimeout(typing);
    idle = null;
    typing = null;
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
      stay();
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

  /** Ends the thread when nobody has asked for so long from now on. */
  const stay = (): void => {
    if (idle) clearTimeout(idle);
    idle = setTimeout(() => {
      if (!asked && waiting.length === 0) stop();
    }, restAfterMs);
    idle.unref();
  };

  const next = (): void => {
    if (asked) return;
    const now = performance.now();
    const first = waiting.findIndex(({ notBefore }) => notBefore <= now);
    const [question] = first < 0 ? [] : waiting.splice(first, 1);
    if (!question) {
      if (typing) clearTimeout(typing);
      const soonest = Math.min(...waiting.map(({ notBefore }) => notBefore));
      typing = waiting.length === 0 ? null : setTimeout(next, soonest - now);
      // It holds nothing that would be lost: no process waits for it when nobody does.
      worker?.unref();
      return;
    }
    stay();
    lastId += 1;
    asked = { id: lastId, question };
    worker ??= start();
    worker.ref();
    worker.postMessage({ id: lastId, sql: question.sql, bind: question.bind });
  };

  return {
    ask: (about, read) =>
      new Promise((resolve, reject) => {
        const here = (): void => {
          try {
            resolve(readHere(store, read));
          } catch (error) {
            reject(error);
          }
        };
        if (broken) return here();
        // It starts while it waits for the next letter.
        worker ??= start();
        const older = about === null ? [] : waiting.filter((question) => question.about === about);
        waiting = waiting.filter((question) => !older.includes(question));
        for (const question of older) question.failed(new Refusal('cancelled', 'A newer question took its place.'));
        waiting.push({
          ...{
            about,
            notBefore: about === null ? 0 : performance.now() + typingMs,
            sql: read.sql,
            bind: read.bind,
            here,
            failed: reject,
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

type Threads = { rows?: ReadThread; counts?: ReadThread };
const threads = new WeakMap<Database.Database, Threads>();

/** Whether a database is so large that what looks at all of it is done apart. */
export const isLarge = ({ sqlite, file }: Pick<Store, 'sqlite' | 'file'>): boolean =>
  file !== ':memory:' &&
  Number(sqlite.pragma('page_count', { simple: true })) * Number(sqlite.pragma('page_size', { simple: true })) >=
    apartFromBytes;

/** The thread of a database for rows, or for counts: started when it is first asked. */
const threadFor = (kind: keyof Threads, store: Pick<Store, 'sqlite' | 'file'>, log: Log): ReadThread => {
  const known = threads.get(store.sqlite) ?? {};
  threads.set(store.sqlite, known);
  const open = known[kind] ?? createReadThread(store, log, kind === 'counts' ? idleAfterCountsMs : undefined);
  known[kind] = open;
  return open;
};

/** Makes a read that may take long without holding up the engine: in a thread of the database's own where it is large. See `ReadThread.ask`. */
export const readApart = async <T>(
  store: Pick<Store, 'sqlite' | 'file'>,
  log: Log,
  about: string | null,
  read: PlainRead<T>,
): Promise<T> => (isLarge(store) ? threadFor('rows', store, log).ask(about, read) : readHere(store, read));

/** The same for what is only counted, in another thread: no row that somebody waits for stands behind a count. */
export const countApart = async <T>(
  store: Pick<Store, 'sqlite' | 'file'>,
  log: Log,
  about: string | null,
  read: PlainRead<T>,
): Promise<T> => (isLarge(store) ? threadFor('counts', store, log).ask(about, read) : readHere(store, read));

/** Before a database is closed: the thread closes it too, so that nobody else has it open. */
export const endReadsApart = (sqlite: Database.Database): void => {
  const own = threads.get(sqlite);
  own?.rows?.end();
  own?.counts?.end();
  threads.delete(sqlite);
};
