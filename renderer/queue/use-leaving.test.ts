import { describe, expect, it } from 'vitest';
import type { SendStatus } from '../../shared/schemas/draft';
import type { Undoable } from './queue-state';
import { leavingOf } from './use-leaving';

const now = 1_000_000;
const send = (id: string, more: Partial<SendStatus> = {}): SendStatus => ({
  id,
  draftId: `draft-${id}`,
  connectionId: 'account',
  leadName: id,
  state: 'queued',
  leavesAt: now + 8_000,
  reason: null,
  undoable: true,
  ...more,
});
const approved = (id: string): Undoable => ({ kind: 'send', sendId: id, draftId: `draft-${id}`, leadName: id });

describe('leavingOf', () => {
  it('binds the undo to the last reply let go here', () => {
    const { shown, undoable, more } = leavingOf([send('a'), send('b')], [approved('b'), approved('a')], now);
    expect(shown?.id).toBe('a');
    expect(undoable).toMatchObject({ sendId: 'a' });
    expect(more).toBe(1);
  });

  it('takes back what was done a moment ago, also before the engine has told of it', () => {
    expect(leavingOf([send('a')], [approved('a'), approved('new')], now, true).undoable).toMatchObject({
      sendId: 'new',
    });
    expect(leavingOf([], [approved('gone')], now).undoable).toBeNull();
  });

  it('takes several back together as long as one of them is there', () => {
    const items = ['a', 'b'].map((id) => ({ kind: 'send' as const, sendId: id, draftId: `draft-${id}`, leadName: id }));
    const batch: Undoable = { kind: 'batch', what: 'approve', items };
    expect(leavingOf([send('b')], [batch], now).undoable).toBe(batch);
    expect(leavingOf([], [batch], now).undoable).toBeNull();
  });

  it('leaves what waits for its hours to the outbox', () => {
    expect(leavingOf([send('later', { leavesAt: now + 3_600_000 })], [], now)).toMatchObject({
      shown: null,
      undoable: null,
    });
  });

  it('tells of a held reply whatever its time', () => {
    expect(leavingOf([send('held', { state: 'held', leavesAt: null })], [], now).shown?.id).toBe('held');
  });

  it('takes back the last thing done, a rejection too, and never the approval before it', () => {
    const rejected = { kind: 'reject' as const, draftId: 'r', leadName: 'Dana Okafor' };
    expect(leavingOf([send('a')], [approved('a'), rejected], now).undoable).toBe(rejected);
  });

  it('offers no undo for a reply that has left', () => {
    expect(leavingOf([send('a', { undoable: false })], [approved('a')], now).undoable).toBeNull();
  });

  it('takes back a snooze when that was last', () => {
    const snoozed: Undoable = { kind: 'snooze', leadId: 'l', draftId: 'd', leadName: 'L', untilAt: now };
    expect(leavingOf([send('a')], [approved('a'), snoozed], now).undoable).toBe(snoozed);
  });
});
