import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

/** Drafting goes on behind the answer: looked at until it has come to rest. */
const until = async (holds: () => boolean): Promise<void> => {
  for (let round = 0; round < 2_000 && !holds(); round += 1) await new Promise((done) => setTimeout(done, 5));
  expect(holds()).toBe(true);
};
const day = 86_400_000;

/** Dana wrote by mail long ago, and as often on other channels as named; everything was answered or judged. */
const onChannels = async (t: TestEngine, channels: readonly string[]): Promise<string> => {
  for (const [index] of channels.entries())
    t.mailbox.arrive({
      at: t.clock.now() - (300 - index) * day,
      text: `What does it cost, asked once more (${index})?`,
    });
  await t.sync();
  const rows = t.ctx.store.sqlite.prepare<[], { id: string }>('SELECT id FROM messages ORDER BY at').all();
  const move = t.ctx.store.sqlite.prepare("UPDATE messages SET channel = ?, stage = 'skipped' WHERE id = ?");
  rows.forEach(({ id }, index) => {
    move.run(channels[index] ?? 'email', id);
  });
  return t.lead().id;
};
const set = (t: TestEngine, leadId: string, sentiment: 'Interested' | 'Not Interested' | 'Follow Up') =>
  t.call('leads.setSentiment', { leadId, sentiment }, 'setter');

describe('a person sets an eligible tag', () => {
  it('every channel with a message from the lead is drafted, however long ago, two at a time', async () => {
    const t = await engineForTests(byPeople);
    const leadId = await onChannels(t, ['email', 'sms', 'linkedin']);
    let [now, most] = [0, 0];
    let goOn = () => {};
    const both = new Promise<void>((done) => {
      goOn = done;
    });
    t.model.meanwhile.set('reply', async () => {
      now += 1;
      most = Math.max(most, now);
      await both;
      now -= 1;
    });
    expect(await set(t, leadId, 'Interested')).toMatchObject({ drafting: 3 });
    await until(() => now === 2);
    // Time for a third, which must not come.
    await new Promise((done) => setTimeout(done, 20));
    goOn();
    await until(() => t.drafts().filter(({ state }) => state === 'pending').length === 3);
    expect(
      t
        .drafts()
        .map(({ channel }) => channel)
        .sort(),
    ).toEqual(['email', 'linkedin', 'sms']);
    expect(most).toBe(2);
  });

  it('a channel on which a draft waits is left alone, also one that comes while the model writes', async () => {
    const t = await engineForTests(byPeople);
    const leadId = await onChannels(t, ['email', 'sms']);
    await set(t, leadId, 'Interested');
    await until(() => t.drafts().length === 2);
    const first = t.pending();
    await t.call('drafts.edit', { id: first.id, body: `${first.body} PS`, version: first.version }, 'setter');
    expect(await set(t, leadId, 'Follow Up')).toMatchObject({ drafting: 0 });

    await t.call('drafts.reject', { id: first.id, reason: 'other' }, 'setter');
    const rejected = t.draft(first.id);
    t.model.meanwhile.set('reply', async () => {
      t.model.meanwhile.clear();
      await t.call('drafts.unreject', { id: rejected.id }, 'setter');
    });
    expect(await set(t, leadId, 'Interested')).toMatchObject({ drafting: 1 });
    await until(() => t.lines.some(({ event }) => event === 'pipeline.asked_draft'));
    expect(t.pending()).toMatchObject({ id: first.id, body: `${first.body} PS` });
  });

  it('and takes it back while the model writes: no draft comes', async () => {
    const t = await engineForTests(byPeople);
    const leadId = await onChannels(t, ['email']);
    t.model.meanwhile.set('reply', async () => {
      await set(t, leadId, 'Not Interested');
    });
    await set(t, leadId, 'Interested');
    await until(() => t.lines.some(({ event }) => event === 'pipeline.asked_draft'));
    expect(t.drafts()).toEqual([]);
    expect(t.lead().sentiment).toBe('Not Interested');
  });

  it('sending one of the drafts puts the other that was approved back to review', async () => {
    const t = await engineForTests({ ...byPeople, settings: { undoGraceSeconds: 10 } });
    const leadId = await onChannels(t, ['email', 'sms']);
    await set(t, leadId, 'Interested');
    await until(() => t.drafts().length === 2);
    const [mail, sms] = ['email', 'sms'].map((channel) => t.drafts().find((draft) => draft.channel === channel));
    if (!mail || !sms) throw new Error('both were drafted');
    // The window shows the newest message of any channel: approving says that it was read.
    const approve = async (id: string): Promise<void> => {
      const { draft, inboundSeq } = await t.call('drafts.get', { id }, 'setter');
      const { fingerprint } = draft;
      await t.call('drafts.approve', { id, fingerprint, seenSeq: inboundSeq }, 'setter');
    };
    await approve(mail.id);
    t.clock.advance(5_000);
    await approve(sms.id);
    t.clock.advance(6_000);
    await t.dispatch();
    expect(t.draft(mail.id).state).toBe('sent');
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.draft(sms.id).state).toBe('pending');
  });

  it('stands although the model fails on every channel', async () => {
    const t = await engineForTests(byPeople);
    const leadId = await onChannels(t, ['email', 'sms']);
    t.model.fails.set('strategy', { code: 'auth', fatal: true });
    expect(await set(t, leadId, 'Interested')).toMatchObject({ lead: { sentiment: 'Interested' }, drafting: 2 });
    await until(() => t.lines.filter(({ event }) => event === 'pipeline.asked_draft').length === 2);
    expect(t.lead().sentiment).toBe('Interested');
    expect(t.drafts()).toEqual([]);
  });
});
