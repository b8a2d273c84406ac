// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { refetch, shownFor, watch } from './answer-store';

let asked: string[];
let answers: ((value: unknown) => void)[];

beforeEach(() => {
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

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

it('asks once for many watchers and keeps the old answer while a newer one is on its way', async () => {
  const seen: unknown[] = [];
  const input = { id: '0197c3a1-7000-7000-8000-000000000001' };
  const off = watch('backfill.get', input, () => seen.push(shownFor('backfill.get', input).value));
  const off2 = watch('backfill.get', input, () => {});
  expect(asked).toHaveLength(1);
  answers[0]?.('first');
  await settle();
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
