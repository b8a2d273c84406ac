import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { engineOfWorkspaces } from '../pipeline/testing/engine-of-workspaces.fixture';
import { composeButtons } from '../review/slack-buttons';
import { fingerprint } from '../store/fingerprint';
import type { DraftRow } from '../store/rows';
import { explainSocket } from './slack-buttons';

let pressed = 0;
/** A press as Slack tells it, of a button that `composeButtons` made. */
const press = (
  draft: DraftRow,
  button: 'Approve and send' | 'Redraft' | 'reject',
  { user = 'U0MARA', seenSeq = 1_000_000, reason = 'wrong_tone' } = {},
) => {
  const row = composeButtons({
    draftId: draft.id,
    approval: { fingerprint: fingerprint(draft), seenSeq },
    wholeShown: true,
  });
  const controls = row.type === 'actions' ? row.elements : [];
  const control = controls.find((one) => (one.type === 'button' ? one.text.text === button : button === 'reject'));
  if (!control) throw new Error('no such button');
  pressed += 1;
  const value =
    control.type === 'button'
      ? { value: control.value }
      : { selected_option: control.options.find((option) => option.value.endsWith(reason)) };
  return {
    type: 'interactive',
    payload: {
      type: 'block_actions',
      user: { id: user },
      container: { message_ts: '1.0', channel_id: 'D0MARA' },
      response_url: 'https://hooks.slack.com/actions/1',
      actions: [{ action_id: control.action_id, action_ts: `${pressed}.5`, ...value }],
    },
  };
};

/** An engine whose Mara is a Slack user, and what people were told in Slack. */
const linked = async () => {
  const t = await engineForTests(byPeople);
  await t.call('profiles.linkSlack', { id: t.profile('setter'), slackUserId: 'U0MARA' });
  const told: string[] = [];
  t.ctx.ports.fetch = async (_url, init) => {
    told.push((JSON.parse(String(init?.body)) as { text: string }).text);
    return new Response('ok');
  };
  return { ...t, told };
};
const take = async (t: TestEngine, envelope: ReturnType<typeof press>): Promise<boolean> => {
  const taken = t.services.buttons.take(envelope);
  await taken?.after();
  return taken !== null;
};

describe('a button pressed in Slack', () => {
  it('approves exactly the text it stood under, in the name of the linked profile', async () => {
    const t = await linked();
    const draft = await t.waiting();
    await take(t, press(draft, 'Approve and send'));
    expect(t.send(draft.id)).toMatchObject({ state: 'queued', admittedByName: 'Mara Lind' });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.told).toEqual([expect.stringContaining('Approved.')]);
  });

  it('told again does nothing again, also after the draft came back to the queue', async () => {
    const t = await linked();
    const draft = await t.waiting();
    const envelope = press(draft, 'reject');
    expect(await take(t, envelope)).toBe(true);
    await t.call('drafts.unreject', { id: draft.id });
    expect(await take(t, envelope)).toBe(false);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('of somebody not linked does nothing and says who can change that', async () => {
    const t = await linked();
    const draft = await t.waiting();
    for (const button of ['Approve and send', 'reject', 'Redraft'] as const)
      await take(t, press(draft, button, { user: 'U0STRANGER' }));
    expect(t.draft(draft.id).state).toBe('pending');
    expect(t.sends()).toHaveLength(0);
    expect(t.told).toHaveLength(3);
    for (const text of t.told) expect(text).toMatch(/U0STRANGER.*admin.*Settings, People/);
  });

  it('under a text that was changed since sends nothing', async () => {
    const t = await linked();
    const draft = await t.waiting();
    const envelope = press(draft, 'Approve and send');
    await t.call('drafts.edit', { id: draft.id, body: `${draft.body} PS.`, version: draft.version });
    await take(t, envelope);
    expect(t.sends()).toHaveLength(0);
    expect(t.told).toEqual([expect.stringContaining('the text was changed')]);
  });

  it('is refused once the lead wrote again', async () => {
    const t = await linked();
    const draft = await t.waiting();
    await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    const { inboundSeq } = await t.call('drafts.get', { id: draft.id });
    const envelope = press(t.draft(draft.id), 'Approve and send', { seenSeq: inboundSeq });
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'And does it work on old phones as well?' });
    await t.sync();
    await take(t, envelope);
    expect(t.sends()).toHaveLength(0);
    expect(t.told).toEqual([expect.stringContaining('wrote again')]);
  });

  it('and one in the window cannot both win', async () => {
    const t = await linked();
    const draft = await t.waiting();
    await t.approve(draft);
    await take(t, press(draft, 'Approve and send'));
    await take(t, press(draft, 'reject'));
    expect(t.sends()).toHaveLength(1);
    expect(t.draft(draft.id).state).toBe('sending');
    expect(t.told).toEqual([expect.stringContaining('approved this'), expect.stringContaining('approved this')]);
  });

  it('while sending is stopped is kept and held', async () => {
    const t = await linked();
    const draft = await t.waiting();
    await t.call('sending.stop', {});
    await take(t, press(draft, 'Approve and send'));
    await t.leave();
    expect(t.send(draft.id).state).toBe('held');
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.told).toEqual([expect.stringContaining('held')]);
  });

  it('rejects with the reason picked, and redrafts', async () => {
    const t = await linked();
    const first = await t.waiting();
    await take(t, press(first, 'Redraft'));
    const second = t.pending();
    expect(second.id).not.toBe(first.id);
    await take(t, press(second, 'reject', { reason: 'wrong_facts' }));
    expect(t.draft(second.id).state).toBe('rejected');
    const { events } = await t.call('audit.list', { newest: true, limit: 50 });
    expect(
      events.filter(({ kind }) => kind === 'slack.pressed').map(({ actor, data }) => [actor, data.button]),
    ).toEqual(
      expect.arrayContaining([
        ['Mara Lind', 'redraft'],
        ['Mara Lind', 'reject'],
      ]),
    );
  });

  it('is not read from what is no button of ours', async () => {
    const t = await linked();
    const draft = await t.waiting();
    const good = press(draft, 'Approve and send');
    const [action] = good.payload.actions;
    for (const envelope of [
      { ...good, type: 'slash_commands' },
      { ...good, payload: { ...good.payload, type: 'view_submission' } },
      { ...good, payload: { ...good.payload, actions: [{ ...action, action_id: 'approve', action_ts: '1' }] } },
      { ...good, payload: { ...good.payload, actions: [{ ...action, value: `${draft.id}|x|y`, action_ts: '1' }] } },
      { type: 'interactive', payload: null },
    ])
      expect(t.services.buttons.take(envelope as ReturnType<typeof press>)).toBeNull();
    expect(t.sends()).toHaveLength(0);
  });

  it('answers nowhere but at Slack', async () => {
    const t = await linked();
    const draft = await t.waiting();
    const envelope = press(draft, 'Approve and send');
    envelope.payload.response_url = 'https://hooks.slack.com.evil.example/actions/1';
    await take(t, envelope);
    expect(t.told).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('queued');
  });
});

describe('a Slack user', () => {
  it('is one person at most, and setters link nobody', async () => {
    const t = await linked();
    await expect(t.call('profiles.linkSlack', { id: t.profile('admin'), slackUserId: 'U0MARA' })).rejects.toThrow(
      /conflict.*Mara Lind/,
    );
    await expect(
      t.call('profiles.linkSlack', { id: t.profile('setter'), slackUserId: 'U0MARA' }, 'setter'),
    ).rejects.toThrow(/denied/);
    await t.call('profiles.linkSlack', { id: t.profile('setter'), slackUserId: null });
    const draft = await t.waiting();
    await take(t, press(draft, 'Approve and send'));
    expect(t.sends()).toHaveLength(0);
  });
});

it('says of every refusal of Slack what to do', () => {
  for (const code of ['invalid_auth', 'not_allowed_token_type', 'missing_scope', 'link_disabled', 'unreachable', 'new'])
    expect(explainSocket(code)).toMatch(/\./);
  expect(explainSocket(null)).toBeNull();
});

it('is heard for whichever workspace shares the Slack app, and acts there and nowhere else', async () => {
  const t = await engineOfWorkspaces();
  const workspaces = [];
  for (const [name, token] of [
    ['Brightwater', 'xapp-shared'],
    ['Fernhill', 'xapp-shared'],
    ['Northwind', 'xapp-other'],
  ] as const) {
    const one = await t.workspace(name);
    await t.call('connections.save', {
      ...{ id: null, label: 'Slack', config: { kind: 'slack', baseUrl: 'http://127.0.0.1:9' }, secret: 'xoxb-1' },
    });
    await t.call('slack.setAppToken', { token });
    await t.call('profiles.linkSlack', { id: one.profile('setter'), slackUserId: 'U0MARA' });
    one.mailbox.arrive();
    await t.pass(60_000);
    workspaces.push(one);
  }
  const [here, shares, apart] = workspaces;
  if (!here || !shares || !apart) throw new Error('three workspaces were made');
  const pressOf = (of: typeof here) => {
    const [draft] = of.drafts();
    if (!draft) throw new Error('a draft waits');
    return press(draft, 'Approve and send');
  };
  await here.services.buttons.take(pressOf(shares), 'xapp-shared')?.after();
  expect(shares.sends()).toMatchObject([{ admittedByName: 'Mara Lind' }]);
  await here.services.buttons.take(pressOf(apart), 'xapp-shared')?.after();
  expect([...here.sends(), ...apart.sends()]).toEqual([]);
});
