import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HostEvent } from '../../shared/bridge';
import { createEventBatch } from './event-batch';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

it('sends at most sixty messages a second however many events come', () => {
  const sent: HostEvent[][] = [];
  const batch = createEventBatch((events) => sent.push(events));
  for (let step = 0; step < 1000; step += 1) {
    batch.add({ topic: 'draft', ids: [`d${step}`] });
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(50);
  expect(sent.length).toBeLessThanOrEqual(60);
  expect(sent.flat().flatMap((event) => ('ids' in event ? event.ids : []))).toHaveLength(1000);
});

it('sends a single event at the next turn', () => {
  const sent: HostEvent[][] = [];
  vi.advanceTimersByTime(1000);
  createEventBatch((events) => sent.push(events)).add({ topic: 'queue', ids: [] });
  vi.advanceTimersByTime(0);
  expect(sent).toEqual([[{ topic: 'queue', ids: [] }]]);
});

it('keeps "anything may have changed" when ids come beside it', () => {
  const sent: HostEvent[][] = [];
  const batch = createEventBatch((events) => sent.push(events));
  batch.add({ topic: 'draft', ids: ['a'] });
  batch.add({ topic: 'draft', ids: [] });
  batch.add({ topic: 'draft', ids: ['b'] });
  batch.flush();
  expect(sent).toEqual([[{ topic: 'draft', ids: [] }]]);
});

it('keeps the order of states', () => {
  const sent: HostEvent[][] = [];
  const batch = createEventBatch((events) => sent.push(events));
  batch.add({ topic: 'engine.state', state: 'restarting', error: null });
  batch.add({ topic: 'engine.state', state: 'running', error: null });
  batch.flush();
  expect(sent[0]?.map((event) => 'state' in event && event.state)).toEqual(['restarting', 'running']);
});
