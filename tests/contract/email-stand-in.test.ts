import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Clock, Log } from '../../electron/engine/ports';
import { type EmailConfig, openMailboxReader, openMailboxSender } from '../../electron/engine/providers/email';
import type { Reader, RemoteMessage } from '../../electron/engine/providers/reader';
import type { Outgoing } from '../../electron/engine/providers/sender';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';

const clock: Clock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};
const log: Log = { write: () => undefined };
const never = new AbortController().signal;
const me = 'mara@fernhill.example';

/** The demo's mail server must be one to our client: what works there works on Dovecot, which tests/mail-servers prove. */
describe('the mailbox of the demo', () => {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-stand-in-'));
  let sandbox: Sandbox;
  let config: EmailConfig;
  beforeAll(async () => {
    sandbox = await startSandbox({ dir, scale: 0.001 });
    config = {
      kind: 'email',
      address: me,
      displayName: 'Mara Lind',
      user: me,
      imap: { ...sandbox.ready.imap, security: 'none' },
      smtp: { ...sandbox.ready.smtp, security: 'none' },
      campaignName: 'Inbound mailbox',
      saveToSent: true,
    };
  });
  afterAll(async () => {
    await sandbox?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const open = () => {
    const reader = openMailboxReader({ config, password: demoKeys.mail, clock, log });
    const sender = openMailboxSender({ config, password: demoKeys.mail, clock, log });
    onTestFinished(async () => {
      await sender.close();
      await reader.close();
    });
    return { reader, sender };
  };

  const pullAll = async (reader: Reader, cursor: string | null) => {
    const messages: RemoteMessage[] = [];
    let last = cursor;
    for await (const page of reader.pull(cursor, never)) {
      messages.push(...page.messages);
      last = page.cursor;
    }
    return { messages, cursor: last };
  };

  const reply = (n: number): Outgoing => ({
    outboxId: `outbox-${n}`,
    channel: 'email',
    from: { name: 'Mara Lind', email: me },
    to: [{ name: '', email: `someone-${n}@lead.example` }],
    cc: [],
    subject: 'Re: Routes',
    body: `Grüße, number ${n}.\n`,
    messageId: `<stand-in-${n}@fernhill.example>`,
    inReplyTo: '<asked@lead.example>',
    references: ['<asked@lead.example>'],
    replyToExternalId: null,
    accountExternalId: null,
    at: Date.now(),
    instanceId: 'instance-1',
  });

  it('is checked, and refuses a wrong password', async () => {
    const { reader } = open();
    expect((await reader.check(never)).detail).toContain('works (logged in)');
    const wrong = openMailboxReader({ config, password: 'not it', clock, log });
    onTestFinished(() => wrong.close());
    await expect(wrong.check(never)).rejects.toMatchObject({ problem: { kind: 'auth' } });
  });

  it('is read once, oldest first, in both directions, and then brings only what is new', async () => {
    const { reader, sender } = open();
    const first = await pullAll(reader, null);
    expect(first.messages.length).toBeGreaterThan(10);
    expect(new Set(first.messages.map((one) => one.direction))).toEqual(new Set(['inbound', 'outbound']));
    const times = first.messages.map((one) => one.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect((await pullAll(reader, first.cursor)).messages).toHaveLength(0);

    const message = reply(1);
    let handedOff = 0;
    const outcome = await sender.send(message, () => (handedOff += 1), never);
    expect(outcome).toEqual({ kind: 'sent', providerId: message.messageId, acceptance: 'accepted' });
    expect(handedOff).toBe(1);
    await sender.close();
    const news = await pullAll(reader, first.cursor);
    expect(news.messages).toMatchObject([{ direction: 'outbound', leadEmail: 'someone-1@lead.example' }]);
  });

  it('finds what was sent, and does not what was not', async () => {
    const { sender } = open();
    const message = reply(2);
    expect(await sender.lookup(message, never)).toEqual({ kind: 'absent' });
    await sender.send(message, () => undefined, never);
    expect(await sender.lookup(message, never)).toMatchObject({ kind: 'found', providerId: message.messageId });
  });

  it('gives a hint when mail comes', async () => {
    const { reader } = open();
    const { cursor } = await pullAll(reader, null);
    // Without a hint this would outlast the test.
    const waited = reader.waitForNews?.(3_600_000, never);
    await wait(200);
    const { sender } = open();
    await sender.send({ ...reply(3), to: [{ name: '', email: me }] }, () => undefined, never);
    await waited;
    expect((await pullAll(reader, cursor)).messages.length).toBeGreaterThan(0);
  });
});
