// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyShown, prefetch, refetch, shownFor, watch } from './answer-store';

let asked: string[];
let answers: ((value: unknown) => void)[];

beforeEach(() => {
  // How long an answer took decides when it is asked for again; a loaded machine must not.
  vi.useFakeTimers();
  asked = [];
  answers = [];
  window.countersign = {
    on: () => () => {},
    call: (name) => {
      asked.push(name);
      return new Promise((done) => {
        answers.push((value) => done({ ok: value }));
      });
    },
  };
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(1));

it('asks once for many watchers and keeps the old answer while a newer one is on its way', async () => {
  const seen: unknown[] = [];
  const input = { id: '0197c3a1-7000-7000-8000-000000000001' };
  const off = watch('backfill.get', input, () => seen.push(shownFor('backfill.get', input).value));
  const off2 = watch('backfill.get', input, () => {});
  expect(asked).toHaveLength(1);
  answers[0]?.('first');
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toHaveLength(1);
  refetch(['run']);
  expect(asked).toHaveLength(2);
  expect(shownFor('backfill.get', input).value).toBe('first');
  answers[1]?.('second');
  await settle();
  expect(seen).toEqual(['first', 'second']);
  off();
  off2();
});

it('asks for a run ten times a second at most however fast it works, and for how it ended last of all', async () => {
  const input = { id: '0197c3a1-7000-7000-8000-000000000003' };
  let done = 0;
  window.countersign.call = (name) => {
    asked.push(name);
    return Promise.resolve({ ok: done });
  };
  const off = watch('backfill.get', input, () => {});
  for (; done < 200; done += 1) {
    refetch(['run']);
    await vi.advanceTimersByTimeAsync(5);
  }
  refetch(['run']);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.length).toBeLessThanOrEqual(11);
  await vi.advanceTimersByTimeAsync(100);
  expect(shownFor('backfill.get', input).value).toBe(200);
  off();
});

it('asks again for the topics of an event, many events as one', async () => {
  const off = watch('queue.counts', {}, () => {});
  answers[0]?.(1);
  await settle();
  refetch(['audit']);
  expect(asked).toHaveLength(1);
  refetch(['queue']);
  refetch(['queue']);
  refetch(['draft']);
  expect(asked).toHaveLength(2);
  answers[1]?.(2);
  await settle();
  expect(asked).toHaveLength(3);
  answers[2]?.(3);
  await settle();
  expect(asked).toHaveLength(3);
  off();
});

it('keeps the answer and says the error when a later question fails', async () => {
  const off = watch('settings.get', {}, () => {});
  answers[0]?.('good');
  await settle();
  window.countersign.call = async () => ({ error: { code: 'internal', message: 'broken' } });
  refetch(['settings']);
  await settle();
  expect(shownFor('settings.get', {})).toMatchObject({ value: 'good', error: { code: 'internal' } });
  off();
});

const draft = { id: '0197c3a1-7000-7000-8000-000000000002' };

it('shows a draft fetched ahead at once however much changed since, and asks for it again as it opens', async () => {
  prefetch('drafts.get', draft);
  answers[0]?.('fetched ahead');
  await settle();
  refetch(['queue']);
  expect(asked).toHaveLength(1);
  expect(shownFor('drafts.get', draft).value).toBe('fetched ahead');
  prefetch('drafts.get', draft);
  expect(asked).toHaveLength(2);
  answers[1]?.('fetched again');
  await settle();
  refetch(['draft']);
  const off = watch('drafts.get', draft, () => {});
  expect(shownFor('drafts.get', draft).value).toBe('fetched again');
  expect(asked).toHaveLength(3);
  answers[2]?.('now');
  await settle();
  off();
  // Another profile looks at nothing of this one's.
  refetch(null);
  expect(shownFor('drafts.get', draft).value).toBeUndefined();
});

it('forgets what nobody looks at where a form might begin with it', async () => {
  const off = watch('settings.get', {}, () => {});
  answers[0]?.('version 1');
  await settle();
  off();
  refetch(['settings']);
  expect(shownFor('settings.get', {}).value).toBeUndefined();
});

it('gives the engine a rest between answers that took long, and then asks once more', async () => {
  const told: unknown[] = [];
  const input = { view: 'rules' } as const;
  const off = watch('queue.list', input, () => told.push(shownFor('queue.list', input).value));
  await vi.advanceTimersByTimeAsync(100);
  answers[0]?.({ rows: [{ id: 'a' }], total: 1 });
  await vi.advanceTimersByTimeAsync(1);
  for (let n = 0; n < 10; n += 1) refetch(['queue']);
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(asked).toHaveLength(2);
  // The same answer is not drawn again.
  answers[1]?.({ rows: [{ id: 'a' }], total: 1 });
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveLength(1);
  off();
});

it('keeps what is drawn and not yet watched, however many answers are on their way; and forgets the old', async () => {
  const draft = (n: number) => ({ id: `0197c3a1-7000-7000-8000-${String(n).padStart(12, '0')}` });
  // More than are kept, none of them answered.
  for (let n = 100; n < 170; n += 1) prefetch('drafts.get', draft(n));
  const first = shownFor('drafts.get', draft(1));
  const second = shownFor('drafts.get', draft(2));
  expect(shownFor('drafts.get', draft(1))).toBe(first);
  expect(shownFor('drafts.get', draft(2))).toBe(second);
  for (const answer of answers) answer('there');
  await vi.advanceTimersByTimeAsync(20_000);
  for (let n = 200; n < 261; n += 1) prefetch('drafts.get', draft(n));
  expect(shownFor('drafts.get', draft(1))).not.toBe(first);
});

it('asks again for what a newer question pushed aside, if somebody still looks, and tells nobody of an error', async () => {
  const input = { view: 'edited' } as const;
  const off = watch('queue.list', input, () => {});
  answers[0]?.({ rows: [], total: 0 });
  await settle();
  const refuse = vi.fn(async () => ({
    error: { code: 'cancelled' as const, message: 'A newer question took its place.' },
  }));
  const answered = window.countersign.call;
  window.countersign.call = refuse;
  refetch(['queue']);
  await settle();
  window.countersign.call = answered;
  expect(refuse).toHaveBeenCalled();
  expect(shownFor('queue.list', input).error).toBeNull();
  await vi.advanceTimersByTimeAsync(2_000);
  answers.at(-1)?.({ rows: [], total: 7 });
  await settle();
  expect(shownFor('queue.list', input)).toMatchObject({ value: { total: 7 }, error: null });
  off();
});

it('what is shown of one workspace stands not a moment beside another’s, nor does what was on its way', async () => {
  const input = { view: 'needs_you' } as const;
  const off = watch('queue.list', input, () => {});
  answers[0]?.({ rows: ['ours'], total: 1 });
  await settle();
  refetch(['queue']);
  await settle();
  emptyShown(['queue.list']);
  expect(shownFor('queue.list', input)).toMatchObject({ value: undefined, answeredAt: null });
  answers[1]?.({ rows: ['ours, late'], total: 1 });
  await settle();
  expect(shownFor('queue.list', input).value).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2_000);
  answers.at(-1)?.({ rows: ['theirs'], total: 1 });
  await settle();
  expect(shownFor('queue.list', input).value).toMatchObject({ rows: ['theirs'] });
  off();
});
