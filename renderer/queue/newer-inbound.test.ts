// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { DraftDetail } from '../../shared/contract';
import { makeDrafts } from '../dev/fixture-drafts';
import { approve, hasUnseen, seenAtFirst } from './decide';
import { markSeen, useQueue } from './queue-state';
import { type, useTyped } from './typed-text';

const made = makeDrafts(1)[0]?.detail;
if (!made) throw new Error('no fixture');
const opened: DraftDetail = made;
const { id } = opened.draft;

/** What the window asked of the engine, with what it had seen. */
let approvals: { fingerprint: string; seenSeq: number | null }[];

beforeEach(() => {
  window.localStorage.clear();
  useTyped.setState({}, true);
  useQueue.setState({ seenSeq: {}, refusals: {}, editing: id });
  approvals = [];
  let row = opened.draft;
  window.countersign = {
    on: () => () => {},
    call: async (name, input) => {
      if (name === 'drafts.edit') {
        row = { ...row, body: (input as { body: string }).body, version: row.version + 1, fingerprint: 'mine' };
        return { ok: { draft: row } };
      }
      if (name === 'drafts.approve') {
        approvals.push(input as (typeof approvals)[number]);
        return { ok: { send: { id: 's', draftId: id, leadName: opened.lead.name } } };
      }
      return { ok: {} };
    },
  };
});

/** The same draft once the lead wrote again. */
const afterAnother = (): DraftDetail => {
  const [last] = opened.thread.filter((message) => message.direction === 'inbound').slice(-1);
  if (!last) throw new Error('no inbound');
  // Of the same second: its row alone tells that it is new.
  return { ...opened, inboundSeq: opened.inboundSeq + 1, thread: [...opened.thread, { ...last, id: 'newer' }] };
};

it('a new message while somebody types leaves the text alone, and approving asks once more', async () => {
  markSeen(id, opened.inboundSeq);
  type(opened.draft, 'Mine, half written');
  const now = afterAnother();
  expect(hasUnseen(now, useQueue.getState().seenSeq[id])).toBe(true);
  expect(useTyped.getState()[id]?.body).toBe('Mine, half written');

  await approve(now, [id]);
  expect(approvals).toEqual([]);
  expect(useQueue.getState().editing).toBe(id);
  expect(useTyped.getState()[id]?.body).toBe('Mine, half written');

  // The press showed the new message; the next one is about it.
  await approve(now, [id]);
  expect(approvals).toMatchObject([{ fingerprint: 'mine', seenSeq: now.inboundSeq }]);
});

it('without a new message the first press approves', async () => {
  markSeen(id, opened.inboundSeq);
  await approve(opened, [id]);
  expect(approvals).toHaveLength(1);
});

it('a draft that is behind from the first sight asks once before it leaves', async () => {
  const behind = { ...afterAnother(), newerInboundAt: opened.draft.createdAt };
  expect(seenAtFirst(opened)).toBe(opened.inboundSeq);
  markSeen(id, seenAtFirst(behind));
  expect(hasUnseen(behind, useQueue.getState().seenSeq[id])).toBe(true);
  await approve(behind, [id]);
  expect(approvals).toEqual([]);
  await approve(behind, [id]);
  expect(approvals).toMatchObject([{ seenSeq: behind.inboundSeq }]);
});
