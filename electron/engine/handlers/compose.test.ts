import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngineOptions } from '../pipeline/testing/engine-for-tests.fixture';

/** Thanks alone: nothing is drafted for it. */
const thanks = { text: 'Thanks!' };
const body = 'Hi Dana,\n\nOne thing I forgot: the trial runs for 14 days.\n\nMara';

/** A conversation without a draft. */
const undrafted = async (options: TestEngineOptions = byPeople) => {
  const t = await engineForTests(options);
  t.mailbox.arrive(thanks);
  await t.sync();
  await t.work();
  expect(t.drafts()).toEqual([]);
  const messageId = t.messages()[0]?.id ?? '';
  return { t, leadId: t.lead().id, messageId };
};

describe('a message of one’s own', () => {
  it('waits like a draft, in the writer’s hands, and leaves once when it is approved', async () => {
    const { t, leadId } = await undrafted();
    const { draft } = await t.call('leads.compose', { leadId, body }, 'setter');
    expect(draft).toMatchObject({
      origin: 'person',
      state: 'pending',
      body,
      to: [{ email: 'dana@northwind.example' }],
    });
    const [row] = (await t.call('queue.list', {})).rows;
    expect(row).toMatchObject({ id: draft.id, headline: 'Written by a person', claim: { name: 'Mara Lind' } });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.call('drafts.approve', { id: draft.id, fingerprint: draft.fingerprint }, 'setter');
    await t.leave();
    await t.leave();
    expect(t.mailbox.delivered.map((sent) => sent.body)).toEqual([body]);
  });

  it('is sent by no rule, also where rules send', async () => {
    const { t, leadId } = await undrafted({ campaign: { autoSendConfidenceThreshold: 0 } });
    await t.call('leads.compose', { leadId, body }, 'setter');
    await t.work();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.pending().body).toBe(body);
  });

  it('can follow one that was sent already', async () => {
    const { t, leadId } = await undrafted();
    for (const text of [body, `${body} PS`]) {
      const { draft } = await t.call('leads.compose', { leadId, body: text }, 'setter');
      await t.call('drafts.approve', { id: draft.id, fingerprint: draft.fingerprint }, 'setter');
      await t.leave();
      t.clock.advance(60_000);
    }
    expect(t.mailbox.delivered.map((sent) => sent.body)).toEqual([body, `${body} PS`]);
  });

  it('is held when the lead writes before it leaves', async () => {
    const { t, leadId } = await undrafted();
    const { draft } = await t.call('leads.compose', { leadId, body }, 'setter');
    await t.call('drafts.approve', { id: draft.id, fingerprint: draft.fingerprint }, 'setter');
    t.clock.advance(2_000);
    t.mailbox.arrive({ text: 'Stop, I have another question first: what does it cost?' });
    await t.sync();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
  });

  it('is refused to a blocked lead, beside a draft that waits, and where nothing was written', async () => {
    const { t, leadId } = await undrafted();
    await expect(t.call('leads.compose', { leadId, channel: 'sms', body }, 'setter')).rejects.toThrow('bad_input');
    await expect(t.call('leads.compose', { leadId, body: '  ' }, 'setter')).rejects.toThrow('bad_input');
    await t.call('leads.compose', { leadId, body }, 'setter');
    await expect(t.call('leads.compose', { leadId, body }, 'setter')).rejects.toThrow('conflict');
    await t.call('leads.setOptOut', { leadId, optedOut: true }, 'setter');
    await expect(t.call('leads.compose', { leadId, body }, 'setter')).rejects.toThrow('lead_blocked');
  });
});

describe('a draft asked for', () => {
  it('is made for a message that was answered elsewhere, and waits', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    t.clock.advance(60_000);
    t.mailbox.arrive({ direction: 'outbound', text: 'Answered from my phone.' });
    await t.sync();
    await t.work();
    expect(t.drafts()).toEqual([]);
    const asked = t.messages().find((message) => message.direction === 'inbound');
    const { draftId } = await t.call('messages.draftNow', { id: asked?.id ?? '' }, 'setter');
    expect(t.pending().id).toBe(draftId);
    await expect(t.call('messages.draftNow', { id: asked?.id ?? '' }, 'setter')).rejects.toThrow('conflict');
  });

  it('is refused with the gate’s reason where nobody may overrule it, and for a message of ours', async () => {
    const { t, leadId, messageId } = await undrafted();
    await t.call('leads.setOptOut', { leadId, optedOut: true }, 'setter');
    await expect(t.call('messages.draftNow', { id: messageId }, 'setter')).rejects.toThrow('No draft was made');
    t.mailbox.arrive({ direction: 'outbound', text: 'Ours.' });
    await t.sync();
    const ours = t.messages().find((message) => message.direction === 'outbound');
    await expect(t.call('messages.draftNow', { id: ours?.id ?? '' }, 'setter')).rejects.toThrow('bad_input');
  });
});
