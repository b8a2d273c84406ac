import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, startAt } from './testing/engine-for-tests.fixture';

const ivo = { name: 'Ivo Brandt', email: 'ivo@couriers.example' };
const bounceText = [
  'This is the mail system at host mx.northwind.example.',
  '',
  "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.",
  '',
  '<dana@northwind.example>: host mx.northwind.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
].join('\n');

describe('the same message by several ways', () => {
  it('is stored once when the source gives it twice, and once when another id carries the same Message-ID', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({ externalId: 'a', messageId: 'one@northwind.example' });
    await t.sync();
    t.mailbox.arrive({ externalId: 'a', messageId: 'one@northwind.example' });
    t.mailbox.arrive({ externalId: 'b', messageId: 'one@northwind.example' });
    await t.sync();
    expect(t.messages()).toHaveLength(1);
  });

  it('is stored twice when it belongs to two campaigns: each has its own lead', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({ messageId: 'one@northwind.example' });
    t.mailbox.arrive({ messageId: 'one@northwind.example', campaign: 'Couriers' });
    await t.sync();
    expect(new Set(t.messages().map((row) => row.leadId)).size).toBe(2);
  });

  it('ours is recognised when its copy comes back, under its own or another id, and counts once', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.leave();
    const messageId = t.mailbox.delivered[0]?.messageId.slice(1, -1) ?? '';
    t.mailbox.arrive({ direction: 'outbound', text: draft.body, messageId });
    t.mailbox.arrive({ direction: 'outbound', text: draft.body, messageId: 'theirs@provider.example' });
    await t.sync();
    expect(t.messages().filter((row) => row.direction === 'outbound')).toMatchObject([{ sentBy: 'setter' }]);
  });

  it('what somebody wrote elsewhere is not ours, however near in time', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.leave();
    t.mailbox.arrive({ direction: 'outbound', text: 'I have just tried to ring you. Mara' });
    await t.sync();
    expect(t.messages().map((row) => row.sentBy)).toContain('elsewhere');
  });
});

describe('who is who', () => {
  it('a colleague who answers keeps the lead, gets the reply, and the lead stays in Cc', async () => {
    const t = await engineForTests(byPeople);
    const colleague = { name: 'Tom Reyes', email: 'tom@northwind.example' };
    const draft = await t.waiting({ from: colleague });
    expect(t.lead().replier).toEqual(colleague);
    expect(draft.to).toEqual([colleague]);
    expect(draft.cc.map((who) => who.email)).toEqual(['dana@northwind.example']);
  });

  it('an older message that comes late does not change who answers now', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive();
    await t.sync();
    t.mailbox.arrive({ from: { name: 'Tom Reyes', email: 'tom@northwind.example' }, at: startAt - 3_600_000 });
    await t.sync();
    expect(t.lead().replier).toBeNull();
  });

  it('our own addresses never become addressees', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting({ to: [{ name: 'Mara', email: 'MARA@fernhill.example' }, ivo], cc: [] });
    expect([...draft.to, ...draft.cc].map((who) => who.email)).toEqual(['dana@northwind.example', ivo.email]);
  });
});

describe('what a message does by arriving', () => {
  it('"remove me" marks every lead of that address, in every campaign, and ends what waits or is queued for it', async () => {
    const t = await engineForTests(byPeople);
    const here = await t.waiting();
    const there = await t.waiting({ campaign: 'Couriers' });
    await t.approve(there);
    t.clock.advance(1_000);
    t.mailbox.arrive({ text: 'Please remove me from your list.' });
    await t.sync();
    expect(t.lead().optedOutAt).toBe(t.clock.now());
    expect(t.lead('dana@northwind.example', 'Couriers').optedOutAt).toBe(t.clock.now());
    expect([here, there].map((draft) => t.draft(draft.id).state)).toEqual(['rejected', 'rejected']);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.messages().at(-1)).toMatchObject({ stage: 'skipped', skipReason: 'opt_out' });
  });

  it('"remove me" said long ago counts, and a lead of that address who comes later is born opted out', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({
      lead: 'olga@elsewhere.example',
      text: 'Unsubscribe me, please.',
      at: startAt - 90 * 86_400_000,
    });
    t.mailbox.arrive({ lead: 'olga@elsewhere.example', campaign: 'Couriers', text: 'What does it cost?' });
    await t.sync();
    await t.work();
    expect(t.lead('olga@elsewhere.example', 'Couriers').optedOutAt).not.toBeNull();
    expect(t.drafts()).toHaveLength(0);
    expect(t.messages().map((row) => row.skipReason)).toEqual(['opt_out', 'lead_blocked']);
  });

  it('a hard bounce marks its address and brings back what was queued for it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(1_000);
    t.mailbox.arrive({
      from: { name: 'Mail Delivery System', email: 'mailer-daemon@mx.example' },
      subject: 'Undelivered Mail Returned to Sender',
      text: bounceText,
    });
    await t.sync();
    expect(t.lead().bouncedAt).not.toBeNull();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.messages().at(-1)?.skipReason).toBe('bounce');
  });

  it('a vacation reply neither holds what is queued nor counts as an answer', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(1_000);
    t.mailbox.arrive({
      subject: 'Automatic reply: Re: Rounds',
      text: 'I am out of the office until Monday with no access to email.',
    });
    await t.sync();
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('an answer given elsewhere brings back what is queued; a person who was told may send it all the same', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.clock.advance(1_000);
    t.mailbox.arrive({ direction: 'outbound', text: 'It is 29 euros a van. Mara' });
    await t.sync();
    expect(t.draft(draft.id).state).toBe('pending');
    const { decision } = await t.call('drafts.get', { id: draft.id });
    expect(decision?.headline).toBe('Someone answered meanwhile');
    t.clock.advance(1_000);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('history is stored and never drafted live', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({ at: startAt - 3 * 86_400_000 });
    await t.sync();
    await t.work();
    expect(t.messages()).toMatchObject([{ stage: 'history' }]);
    expect(t.model.asked).toEqual([]);
  });

  it('NUL bytes are stripped from every string', async () => {
    const t = await engineForTests(byPeople);
    t.mailbox.arrive({
      subject: 'Re:\u0000 Rounds',
      text: 'Yes\u0000, please.',
      from: { name: 'Da\u0000na', email: 'dana@northwind.example' },
    });
    await t.sync();
    expect(JSON.stringify(t.messages())).not.toContain('\\u0000');
  });
});

it('mail that is being stored while a person switches stays in the workspace of its account', async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive();
  const { workspace } = await t.call('workspace.create', { name: 'Other', zone: 'UTC' });
  let goOn = (): void => {};
  const held = new Promise<void>((done) => {
    goOn = done;
  });
  const { pull } = t.mailbox.reader;
  t.mailbox.reader.pull = async function* (cursor, signal) {
    await held;
    yield* pull(cursor, signal);
  };
  const syncing = t.services.syncNow(t.connectionId);
  await new Promise((done) => setImmediate(done));
  t.ctx.workspaceId = workspace.id;
  goOn();
  await syncing;
  const rows = t.ctx.store.sqlite.prepare('SELECT DISTINCT workspace_id AS id FROM messages').all();
  expect(rows).toEqual([{ id: t.workspaceId }]);
});

it('two who ask for news at once open the account once', async () => {
  const t = await engineForTests(byPeople);
  let opened = 0;
  const { readerFor } = t.services.accounts;
  t.services.accounts.readerFor = (id) => {
    opened += 1;
    return readerFor(id);
  };
  t.mailbox.arrive();
  await Promise.all([t.services.outbox.ensureSynced(t.connectionId, new AbortController().signal), t.sync()]);
  expect(opened).toBe(1);
  expect(t.messages()).toHaveLength(1);
});

it('a message that cannot be taken apart is kept for a person and stops neither its account nor its page', async () => {
  const t = await engineForTests(byPeople);
  const bad = t.mailbox.arrive();
  if (bad.content.kind === 'parts')
    Object.defineProperty(bad.content.parts, 'autoReply', {
      get: () => {
        throw new Error('bug');
      },
    });
  t.mailbox.arrive({ lead: 'ivo@couriers.example', text: 'What does it cost for three vans, all in all?' });
  await t.sync();
  await t.work();
  expect(t.messages().map((row) => row.stage)).toEqual(['error', 'drafted']);
  expect(t.lines.map((line) => line.event)).toContain('ingest.threw');
  const again = {
    messageId: t.messages()[0]?.id ?? '',
    source: 'backfill' as const,
    runId: null,
    wish: null,
    alternative: 0,
  };
  const outcome = await t.services.pipeline.draft({ ...again, askedByPerson: false, includeAnswered: true });
  expect(outcome).toMatchObject({ kind: 'skipped', reason: 'missing_transcript' });
});
