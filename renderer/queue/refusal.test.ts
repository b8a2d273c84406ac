// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import type { DraftDetail } from '../../shared/contract';
import type { ErrorCode } from '../../shared/errors';
import { CallFailure } from '../api/call';
import { makeDrafts } from '../dev/fixture-drafts';
import { approve } from './decide';
import { sortSelected } from './decide-many';
import { addSelected, clearSelected, toggleSelected, useQueue } from './queue-state';
import { afterwards, groundOf, type Refusal } from './refusal';
import { refuseFor } from './refuse';
import { type, useTyped } from './typed-text';

const made = makeDrafts(1)[0];
if (!made) throw new Error('no fixture');
const { detail, row } = made;
const { id } = detail.draft;
let engineHas: DraftDetail = detail;
let approved = 0;

beforeEach(() => {
  useTyped.setState({}, true);
  useQueue.setState({ refusals: {}, selected: new Set(), seenSeq: { [id]: detail.inboundSeq } });
  engineHas = detail;
  approved = 0;
  window.countersign = {
    on: () => () => {},
    call: async (name) => {
      if (name === 'drafts.get') return { ok: engineHas };
      if (name === 'drafts.approve') approved += 1;
      return { ok: { send: { id: 's', draftId: id, leadName: detail.lead.name } } };
    },
  };
});

const refused = async (code: ErrorCode, from: DraftDetail = detail): Promise<Refusal> => {
  engineHas = from;
  await refuseFor(id, new CallFailure(code, 'No.'));
  const refusal = useQueue.getState().refusals[id];
  if (!refusal) throw new Error('nothing was refused');
  return refusal;
};
const ground = (now: DraftDetail, text = now.draft.body, seen = now.inboundSeq) => groundOf(now, text, seen);
const { lead, draft, claim } = detail;
const blocked: DraftDetail = { ...detail, lead: { ...lead, optedOutAt: 1 } };
const taken: DraftDetail = { ...detail, claim: { profileId: 'p', name: 'Ada', by: 'Ada', at: 1, untilAt: 2 } };

it.each<[string, ErrorCode, DraftDetail, ReturnType<typeof ground>]>([
  ['a text that was refused, once it is another', 'bad_input', detail, ground(detail, 'Another')],
  ['a lead who asked not to be written to, once that is taken back', 'lead_blocked', blocked, ground(detail)],
  ['somebody else who has it in hand, once they let go', 'claimed', taken, ground({ ...taken, claim })],
  ['an unread message, once it was shown', 'newer_inbound', detail, ground(detail, draft.body, detail.inboundSeq + 1)],
  [
    'what the draft’s state forbids, once the state is another',
    'conflict',
    detail,
    ground({ ...detail, draft: { ...draft, state: 'sent' } }),
  ],
])('%s, refuses no more', async (_what, code, from, after) => {
  const refusal = await refused(code, from);
  expect(afterwards(refusal, ground(from), false)).toBe(refusal);
  expect(afterwards(refusal, after, false)).toBeNull();
});

it('stands on what the engine has, not on what the window had seen when it asked', async () => {
  const refusal = await refused('lead_blocked', blocked);
  // The window learns only now that the lead is blocked: that is no change.
  expect(afterwards(refusal, ground(blocked), false)).toBe(refusal);
  // Words typed meanwhile make nobody writable.
  expect(afterwards(refusal, ground(blocked, 'Another'), false)).toBe(refusal);
});

it('a model that could not be reached refuses until it is back, also when it is found to be away a moment later', async () => {
  const refusal = await refused('provider_unreachable');
  expect(afterwards(refusal, ground(detail), false)).toBe(refusal);
  const away = afterwards(refusal, ground(detail), true);
  expect(away).toMatchObject({ message: 'No.', modelAway: true });
  expect(away && afterwards(away, ground(detail), true)).toBe(away);
  expect(away && afterwards(away, ground(detail), false)).toBeNull();
});

it('who selects a draft again asks again', async () => {
  const selected = async (select: () => void) => {
    await refused('bad_input');
    select();
    return sortSelected([row], useQueue.getState().refusals, {}, {}).stay.map(({ why }) => why);
  };
  useQueue.setState({ selected: new Set([id]) });
  expect(await selected(() => addSelected([id]))).toEqual(['No.']);
  clearSelected();
  expect(await selected(() => toggleSelected(id))).not.toContain('No.');
  clearSelected();
  expect(await selected(() => addSelected([id]))).not.toContain('No.');
});

it('more than the channel carries is refused where it stands, before it is asked; what fits goes', async () => {
  const sms: DraftDetail = { ...detail, draft: { ...draft, channel: 'sms', body: 'a'.repeat(459) } };
  type(sms.draft, 'a'.repeat(460));
  await approve(sms, [id]);
  expect(useQueue.getState().refusals[id]?.message).toMatch(/^This SMS takes 4 parts/);
  expect([approved, useQueue.getState().settled.has(id)]).toEqual([0, false]);
  useTyped.setState({}, true);
  await approve(sms, [id]);
  expect(approved).toBe(1);
  expect(useQueue.getState().refusals).toEqual({});
});
