import { expect, it } from 'vitest';
import type { AttentionItem } from '../../shared/people-calls';
import { createAttention } from './attention';
import { type Notice, planNotice } from './plan-notice';
import { totalOf } from './waiting-words';

const item = (n: number, change: Partial<AttentionItem> = {}): AttentionItem => ({
  draftId: `d${n}`,
  kind: 'review',
  title: `Lead ${n}`,
  text: 'Below 0.90',
  at: n,
  workspace: null,
  ...change,
});

it('opens the one draft a notice tells of, and the queue where it tells of several', () => {
  expect(planNotice([])).toBeNull();
  expect(planNotice([item(1)])).toEqual({
    title: 'Lead 1',
    body: 'Below 0.90',
    draftId: 'd1',
    urgent: false,
    workspaceId: null,
  });
  expect(planNotice([1, 2, 3, 4, 5].map((n) => item(n)))).toEqual({
    title: '5 drafts need you',
    body: 'Lead 1, Lead 2, Lead 3 and 2 more',
    draftId: null,
    urgent: false,
    workspaceId: null,
  });
});

it('names nobody in a group of which nothing may be shown', () => {
  const hidden = [1, 2].map((n) => item(n, { title: 'A draft needs you', text: '' }));
  expect(planNotice(hidden)).toMatchObject({ title: '2 drafts need you', body: '' });
});

it('puts a lead who waits for a call first', () => {
  const call = item(9, { kind: 'call', title: 'Dana', text: 'Wants a call: 555 0100' });
  expect(planNotice([item(1), call])).toEqual({
    title: 'Dana',
    body: 'Wants a call: 555 0100. 2 drafts need you',
    draftId: 'd9',
    urgent: true,
    workspaceId: null,
  });
});

it('names the workspace of what waits elsewhere, and opens it', () => {
  const fernhill = { id: 'w2', name: 'Fernhill' };
  const there = (n: number, change: Partial<AttentionItem> = {}) => item(n, { workspace: fernhill, ...change });
  expect(planNotice([there(1)])).toMatchObject({ title: 'Lead 1', body: 'Below 0.90. In Fernhill', workspaceId: 'w2' });
  const hidden = { title: 'A draft needs you', text: '' };
  expect(planNotice([there(1, hidden), there(2, hidden)])).toMatchObject({
    title: '2 drafts need you',
    body: 'In Fernhill',
    workspaceId: 'w2',
  });
  // Some wait here: the click stays, unless it opens one draft that is there.
  expect(planNotice([there(2), item(1)])).toMatchObject({ draftId: null, workspaceId: null });
  expect(planNotice([item(1), there(2, { kind: 'call', title: 'Dana' })])).toMatchObject({
    title: 'Dana',
    draftId: 'd2',
    workspaceId: 'w2',
  });
});

/** Attention whose clock and engine are the test's. */
const setUp = () => {
  let at = 1_000_000;
  const watching = { now: false };
  const arrived: AttentionItem[] = [];
  const notices: Notice[] = [];
  const counts: (number | null)[] = [];
  const due: { at: number; call: () => void }[] = [];
  const attention = createAttention({
    look: async (afterAt) => {
      const fresh = arrived.filter((one) => one.at > afterAt);
      const elsewhere = [{ id: 'w2', name: 'Fernhill', waiting: 3 }];
      return { ok: { waiting: arrived.length, elsewhere, fresh, quiet: false, at: at - 1 } };
    },
    notify: (notice) => void notices.push(notice),
    count: (waiting) => void counts.push(totalOf(waiting)),
    watched: () => watching.now,
    now: () => at,
    later: (ms, call) => {
      const entry = { at: at + ms, call };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
  });
  const pass = async (ms: number): Promise<void> => {
    at += ms;
    for (const entry of due.filter((one) => one.at <= at)) {
      due.splice(due.indexOf(entry), 1);
      entry.call();
    }
    for (let turns = 0; turns < 5; turns += 1) await Promise.resolve();
  };
  const arrive = (n: number, change: Partial<AttentionItem> = {}): void => {
    arrived.push(item(n, { at, ...change }));
    attention.changed();
  };
  return { attention, notices, counts, due, pass, arrive, watching };
};

it('tells once of what comes together, then at most once a minute, and leaves nothing out', async () => {
  const t = setUp();
  await t.pass(1000);
  t.arrive(1);
  t.arrive(2);
  await t.pass(3000);
  expect(t.notices.map(({ title }) => title)).toEqual(['2 drafts need you']);
  t.arrive(3);
  await t.pass(3000);
  t.arrive(4);
  await t.pass(3000);
  expect(t.notices).toHaveLength(1);
  await t.pass(60_000);
  expect(t.notices.map(({ title }) => title)).toEqual(['2 drafts need you', '2 drafts need you']);
  // Three wait in another workspace.
  expect(t.counts.at(-1)).toBe(7);
});

it('tells of a call within the minute all the same', async () => {
  const t = setUp();
  await t.pass(1000);
  t.arrive(1);
  await t.pass(3000);
  t.arrive(2, { kind: 'call', title: 'A lead asks for a call', text: '' });
  await t.pass(3000);
  expect(t.notices.map(({ urgent }) => urgent)).toEqual([false, true]);
});

it('counts, but tells nothing, while somebody looks at a window; and does not tell it later', async () => {
  const t = setUp();
  await t.pass(1000);
  t.watching.now = true;
  t.arrive(1);
  await t.pass(3000);
  t.watching.now = false;
  t.attention.changed();
  await t.pass(3000);
  expect(t.notices).toEqual([]);
  expect(t.counts).toEqual([4, 4]);
});

it('what was there before somebody sat down is no news', async () => {
  const t = setUp();
  t.arrive(1);
  t.attention.stop();
  await t.pass(5000);
  t.attention.begin();
  await t.pass(0);
  expect(t.notices).toEqual([]);
  expect(t.counts).toEqual([4]);
  t.attention.stop();
  expect(t.due).toEqual([]);
});
