import { expect, it } from 'vitest';
import { createSlackSockets } from './slack-sockets';

it('one workspace at a time listens over a token, the next when it leaves, and one that gave up stands in nobody’s way', async () => {
  const sockets = createSlackSockets();
  const signal = new AbortController().signal;
  const leaveA = await sockets.take('xapp-1', 'a', signal);
  const stopB = new AbortController();
  const b = sockets.take('xapp-1', 'b', stopB.signal);
  const c = sockets.take('xapp-1', 'c', signal);
  const heard: string[] = [];
  void c.then(() => heard.push('c'));
  expect(await sockets.take('xapp-2', 'other', signal)).not.toBeNull();
  expect(['a', 'b', 'c', 'other'].map((id) => sockets.shares('xapp-1', id))).toEqual([true, true, true, false]);

  stopB.abort();
  expect(await b).toBeNull();
  expect(sockets.shares('xapp-1', 'b')).toBe(false);
  expect(heard).toEqual([]);
  leaveA?.();
  expect(await c).not.toBeNull();
  expect(sockets.shares('xapp-1', 'a')).toBe(false);
});
