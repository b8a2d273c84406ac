// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../shared/schemas/draft';
import { makeDrafts } from '../dev/fixture-drafts';
import { forgetTyped, restoreTyped, saveTyped, type, useTyped } from './typed-text';

const made = makeDrafts(1)[0]?.detail;
if (!made) throw new Error('no fixture');
const first: Draft = made.draft;

/** The engine's row, and what it refuses next. */
let row: Draft;
let refuse: 'conflict' | 'engine_down' | null;
let slow: Promise<void> | null;
/** What the engine kept of the typing, newest last. */
let keeps: (string | null)[];

afterEach(() => vi.useRealTimers());

beforeEach(() => {
  vi.useFakeTimers();
  window.localStorage.clear();
  useTyped.setState({}, true);
  row = first;
  refuse = null;
  slow = null;
  keeps = [];
  window.countersign = {
    on: () => () => {},
    call: async (name, input) => {
      if (name === 'drafts.keepTyped') {
        if (refuse === 'engine_down') return { error: { code: 'engine_down', message: 'gone' } };
        keeps.push((input as { body: string | null }).body);
        return { ok: {} };
      }
      if (name === 'drafts.get') return { ok: { ...made, draft: row } };
      const { body, version } = input as { body: string; version: number };
      if (slow) await slow;
      if (refuse === 'engine_down') return { error: { code: 'engine_down', message: 'gone' } };
      if (version !== row.version) return { error: { code: 'conflict', message: 'changed' } };
      row = { ...row, body, version: version + 1, fingerprint: `f${version + 1}`, edited: true };
      return { ok: { draft: row } };
    },
  };
});

describe('typed text', () => {
  it('is kept on this computer with the first key and saved at the pause', async () => {
    type(first, 'Hi');
    expect(window.localStorage.getItem(`typed:${first.id}`)).toBe('Hi');
    type(first, 'Hi Dana');
    await vi.advanceTimersByTimeAsync(700);
    expect(row.body).toBe('Hi Dana');
    expect(useTyped.getState()[first.id]).toMatchObject({ state: 'saved' });
    expect(window.localStorage.getItem(`typed:${first.id}`)).toBeNull();
  });

  it('names the text it saved: an approval gets the fingerprint of what stands in the sheet', async () => {
    type(first, 'Exactly this');
    const saved = await saveTyped(first.id);
    expect(saved.fingerprint).toBe(row.fingerprint);
    expect(row.body).toBe('Exactly this');
  });

  it('saves what was typed while a save was under way', async () => {
    let go = (): void => {};
    slow = new Promise((done) => {
      go = done;
    });
    type(first, 'one');
    const saving = saveTyped(first.id);
    type(first, 'one two');
    slow = null;
    go();
    await saving;
    await vi.advanceTimersByTimeAsync(700);
    expect(row.body).toBe('one two');
  });

  it('wins over a newer version of the same pending draft', async () => {
    type(first, 'mine');
    row = { ...row, version: 7, body: 'theirs' };
    await saveTyped(first.id);
    expect(row).toMatchObject({ body: 'mine', version: 8 });
  });

  it('stays on this computer while the engine is away, and is restored after a crash', async () => {
    refuse = 'engine_down';
    type(first, 'not lost');
    await expect(saveTyped(first.id)).rejects.toThrow('gone');
    expect(useTyped.getState()[first.id]).toMatchObject({ state: 'failed', body: 'not lost' });
    useTyped.setState({}, true);
    refuse = null;
    restoreTyped(first, null);
    expect(useTyped.getState()[first.id]).toMatchObject({ body: 'not lost', restored: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(row.body).toBe('not lost');
  });

  it('is not restored over a draft that was settled, and forgets on demand', () => {
    window.localStorage.setItem(`typed:${first.id}`, 'old');
    restoreTyped({ ...first, state: 'sent' }, null);
    expect(useTyped.getState()[first.id]).toBeUndefined();
    type(first, 'x');
    forgetTyped(first.id);
    expect(useTyped.getState()[first.id]).toBeUndefined();
    expect(window.localStorage.getItem(`typed:${first.id}`)).toBeNull();
  });

  it('is kept by the engine with every key, the newest last, and before it is saved', async () => {
    for (const body of ['H', 'Hi', 'Hi D']) type(first, body);
    expect(keeps.at(0)).toBe('H');
    await vi.advanceTimersByTimeAsync(1);
    // What was typed while one was being kept goes once, as it stood last.
    expect(keeps).toEqual(['H', 'Hi D']);
    await saveTyped(first.id);
    expect(row.body).toBe('Hi D');
  });

  it('that the engine kept is restored after a crash of the whole program, which takes this window’s storage with it', async () => {
    restoreTyped(first, 'all of it');
    expect(useTyped.getState()[first.id]).toMatchObject({ body: 'all of it', restored: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(row.body).toBe('all of it');
  });

  it('that the engine missed wins over what it kept before', async () => {
    type(first, 'kept');
    await vi.advanceTimersByTimeAsync(1);
    refuse = 'engine_down';
    type(first, 'kept, and more');
    await vi.advanceTimersByTimeAsync(1);
    useTyped.setState({}, true);
    refuse = null;
    restoreTyped(first, 'kept');
    expect(useTyped.getState()[first.id]?.body).toBe('kept, and more');
  });

  it('that the engine had not answered for when the window was reloaded is restored to the last key', async () => {
    let answer = (): void => {};
    const waits = new Promise<void>((done) => {
      answer = done;
    });
    const { call } = window.countersign;
    window.countersign.call = async (name, input) => {
      if (name === 'drafts.keepTyped') await waits;
      return call(name, input);
    };
    type(first, 'Hi');
    type(first, 'Hi Dana, to the last key');
    window.dispatchEvent(new Event('pagehide'));
    useTyped.setState({}, true);
    restoreTyped(first, 'Hi');
    expect(useTyped.getState()[first.id]).toMatchObject({ body: 'Hi Dana, to the last key', restored: true });
    answer();
    await vi.advanceTimersByTimeAsync(700);
    expect(row.body).toBe('Hi Dana, to the last key');
  });

  it('that an old storage still has does not win over what the engine kept since', () => {
    window.localStorage.setItem(`typed:${first.id}`, 'old');
    restoreTyped(first, 'old and new');
    expect(useTyped.getState()[first.id]?.body).toBe('old and new');
  });

  it('given up is forgotten everywhere', async () => {
    type(first, 'x');
    await vi.advanceTimersByTimeAsync(1);
    forgetTyped(first.id);
    await vi.advanceTimersByTimeAsync(1);
    expect(keeps.at(-1)).toBeNull();
  });
});
