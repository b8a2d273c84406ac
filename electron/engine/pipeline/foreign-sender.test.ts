import { describe, expect, it } from 'vitest';
import { acceptPage } from './accept-page';
import { instanceOf } from './notice-foreign-sender';
import { engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

const other = '0190f3c0-0000-7000-8000-00000000c0de';
/** A copy in Sent, as another desktop's Countersign leaves it. */
const copy = (t: TestEngine, instance: string, more: { direction?: 'inbound' | 'outbound'; at?: number } = {}) =>
  t.mailbox.arrive({
    direction: 'outbound',
    at: t.clock.now(),
    ...more,
    raw: [
      'From: Mara Lind <mara@fernhill.example>',
      'To: Dana Okafor <dana@northwind.example>',
      'Subject: Re: Rounds',
      `Message-ID: <${Math.round(t.clock.now())}@fernhill.example>`,
      `X-Countersign-Instance: ${instance}`,
      '',
      'Twelve vans are no problem.',
      '',
    ].join('\r\n'),
  });
const sending = async (t: TestEngine) => (await t.call('engine.status', {})).sending;

describe('another Countersign in Sent', () => {
  it('turns auto-send off, says so in the window and the audit, and brings back what rules had queued', async () => {
    const t = await engineForTests();
    t.mailbox.arrive({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
    await t.sync();
    await t.work();
    expect(t.sends()).toMatchObject([{ admittedBy: 'rule', state: 'queued' }]);
    t.clock.advance(1_000);
    copy(t, other);
    await t.sync();
    expect(await sending(t)).toMatchObject({
      autoSendOff: true,
      autoSendOffReason: 'another Countersign sends from Mailbox',
      foreignSender: { address: 'Mailbox', ending: 'c0de', at: t.clock.now() },
    });
    expect(t.sends()).toMatchObject([{ state: 'cancelled' }]);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    const kinds = (await t.call('audit.list', { newest: true, limit: 10 })).events.map((event) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['autosend.turned_off', 'autosend.foreign_sender']));
    expect(t.lines.find((line) => line.event === 'sync.foreign_sender')?.level).toBe('error');
    // The admins and reviewers are told; no Slack here, and that is said too.
    expect(t.lines.map((line) => line.event)).toContain('foreign_sender.dm_failed');
  });

  it('is told by DM, once', async () => {
    const t = await engineForTests();
    const told: string[] = [];
    copy(t, other);
    const pages = t.mailbox.reader.pull(null, new AbortController().signal);
    for await (const page of pages) await acceptPage(t.ctx, t.connectionId, page, (found) => told.push(found.ending));
    t.clock.advance(1_000);
    copy(t, other);
    for await (const page of t.mailbox.reader.pull('1', new AbortController().signal))
      await acceptPage(t.ctx, t.connectionId, page, (found) => told.push(found.ending));
    expect(told).toEqual(['c0de']);
  });

  it('turns it off again when that one still sends after an admin has turned it on', async () => {
    const t = await engineForTests();
    t.clock.advance(1_000);
    copy(t, other);
    await t.sync();
    t.clock.advance(60_000);
    await t.call('settings.update', { patch: { autoSendOff: false } });
    expect(await sending(t)).toMatchObject({ autoSendOff: false, foreignSender: null });
    // A copy from before, that sync had not seen yet.
    copy(t, other, { at: t.clock.now() - 30_000 });
    await t.sync();
    expect((await sending(t)).autoSendOff).toBe(false);
    t.clock.advance(60_000);
    copy(t, other);
    await t.sync();
    expect((await sending(t)).autoSendOff).toBe(true);
  });

  it.each<[string, (t: TestEngine) => void]>([
    ['our own copy', (t) => void copy(t, t.ctx.instanceId)],
    [
      'a received mail that says so: anybody can write that header',
      (t) => void copy(t, other, { direction: 'inbound' }),
    ],
    ['what lay there before this installation began', (t) => void copy(t, other, { at: t.clock.now() - 86_400_000 })],
    [
      'the words of that header in a text',
      (t) => void t.mailbox.arrive({ direction: 'outbound', text: `X-Countersign-Instance: ${other}` }),
    ],
  ])('is not %s', async (_what, arrive) => {
    const t = await engineForTests();
    t.clock.advance(1_000);
    arrive(t);
    await t.sync();
    expect(await sending(t)).toMatchObject({ autoSendOff: false, foreignSender: null });
  });
});

describe('the instance in a header block', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['X-Countersign-Instance: a-1\r\n\r\nbody', 'a-1'],
    ['x-countersign-instance:\r\n a-1\r\nTo: x\r\n\r\n', 'a-1'],
    ['To: x\n\nX-Countersign-Instance: a-1\n', null],
    ['Subject: X-Countersign-Instance: a-1\r\n\r\n', null],
    ['', null],
  ])('%j is %j', (raw, instance) => expect(instanceOf(bytes(raw))).toBe(instance));
});
