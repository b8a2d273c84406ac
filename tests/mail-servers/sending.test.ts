import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Clock } from '../../electron/engine/ports';
import { openMailboxSender } from '../../electron/engine/providers/email';
import type { Outgoing, SendOutcome } from '../../electron/engine/providers/sender';
import { freePort } from './free-port';
import { missingMailServers, postfixPath } from './mail-server-software';
import {
  inMailbox,
  mailFrom,
  never,
  pullAll,
  quiet,
  rawOf,
  readerOf,
  realClock,
  replyTo,
  senderOf,
  sourcesIn,
  untilHolding,
} from './mailbox-kit';
import { deferredRecipient, refusedRecipient, refusedSubject } from './smtp-rules';
import { type Fault, type FaultProxy, startFaultProxy } from './start-fault-proxy';
import { type MailServers, startMailServers } from './start-mail-servers';

if (missingMailServers) console.warn(missingMailServers);

/** A header of a raw message, unfolded. */
const header = (raw: string, name: string): string | null => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? null;
};

/** Both sending servers where both can run, so that an ordinary user's run proves the same as root's. */
const software = [{ relay: true }, ...(postfixPath ? [{ relay: false }] : [])];

describe.skipIf(missingMailServers !== null).each(software)('sending through a real server %o', ({ relay }) => {
  const me = 'mara@fernhill.example';
  let servers: MailServers;
  let proxy: FaultProxy;
  beforeAll(async () => {
    servers = await startMailServers({ relay });
    proxy = await startFaultProxy(servers.smtp.port);
  });
  afterAll(async () => {
    await proxy?.stop();
    await servers?.stop();
  });

  /** Sends once and tells whether the hand-over was committed. */
  const attempt = async (
    message: Outgoing,
    change: Parameters<typeof senderOf>[2] = {},
    signal: AbortSignal = never,
  ): Promise<{ outcome: SendOutcome; handedOff: number }> => {
    const sender = senderOf(servers, me, change);
    let handedOff = 0;
    const outcome = await sender.send(
      message,
      () => {
        handedOff += 1;
      },
      signal,
    );
    await sender.close();
    return { outcome, handedOff };
  };

  const throughProxy = (fault: Fault) => {
    proxy.set(fault);
    return { smtp: { host: '127.0.0.1', port: proxy.port, security: 'none' as const } };
  };

  it('lands in the recipient’s mailbox with its threading, and once in Sent', async () => {
    const lead = 'lea@lead.example';
    await servers.deliver(mailFrom(lead, me, 'asked'), me);
    const message = replyTo(lead, me, {
      inReplyTo: '<asked@lead.example>',
      references: ['<first@fernhill.example>', '<asked@lead.example>'],
      subject: 'Re: Question asked – größer?',
      body: 'Grüße, Lea!\n\n.a line that begins with a dot\n  indented, and a long line: '.concat(
        'word '.repeat(60),
        '\n\nMara\n',
      ),
    });
    const { outcome, handedOff } = await attempt(message);
    expect(outcome).toEqual({ kind: 'sent', providerId: message.messageId, acceptance: 'accepted' });
    expect(handedOff).toBe(1);

    const [received = ''] = await untilHolding(servers, lead, 'INBOX', 1);
    expect(header(received, 'Message-ID')).toBe(message.messageId);
    expect(header(received, 'In-Reply-To')).toBe('<asked@lead.example>');
    expect(header(received, 'References')).toBe('<first@fernhill.example> <asked@lead.example>');
    expect(header(received, 'X-Countersign-Instance')).toBe('instance-1');
    expect(new Date(header(received, 'Date') ?? '').getTime()).toBe(Math.floor(message.at / 1000) * 1000);
    expect(header(received, 'Content-Type')).toBe('text/plain; charset=utf-8');
    const parsed = await PostalMime.parse(Buffer.from(received, 'latin1'));
    expect(parsed.text).toBe(message.body);
    expect(parsed.subject).toBe(message.subject);

    const copies = await sourcesIn(servers, me, 'Sent');
    expect(copies).toHaveLength(1);
    // The copy is what was sent: the recipient's has the servers' headers above it.
    expect(received.endsWith(copies[0] ?? 'nothing')).toBe(true);
    const { messages } = await pullAll(readerOf(servers, me), null);
    const ours = messages.filter((one) => one.direction === 'outbound');
    expect(ours).toMatchObject([{ leadEmail: lead, direction: 'outbound' }]);
    expect(ours.map((one) => header(rawOf(one).toString('latin1'), 'Message-ID'))).toEqual([message.messageId]);
  });

  it('makes no second copy where the server has put one into Sent', async () => {
    const from = 'keeps@fernhill.example';
    const message = replyTo('lea@lead.example', from);
    await inMailbox(servers, from, (client) =>
      client.append('Sent', mailFrom(from, 'lea@lead.example', 1).replace('<1@lead.example>', message.messageId)),
    );
    const sender = senderOf(servers, from);
    expect((await sender.send(message, () => undefined, never)).kind).toBe('sent');
    await sender.close();
    expect(await sourcesIn(servers, from, 'Sent')).toHaveLength(1);
  });

  it('stays sent when the copy cannot be made', async () => {
    const imap = { host: '127.0.0.1', port: await freePort(), security: 'none' as const };
    const message = replyTo('copyless@lead.example', me);
    expect((await attempt(message, { imap })).outcome.kind).toBe('sent');
    expect(await untilHolding(servers, 'copyless@lead.example', 'INBOX', 1)).toHaveLength(1);
  });

  it('tells a recipient that does not exist from one to try later', async () => {
    const refused = await attempt(replyTo(refusedRecipient, me));
    expect(refused).toMatchObject({ outcome: { kind: 'refused', retry: false, code: '5.1.1' }, handedOff: 0 });
    const deferred = await attempt(replyTo(deferredRecipient, me));
    expect(deferred).toMatchObject({ outcome: { kind: 'refused', retry: true, code: '4.2.0' }, handedOff: 0 });
  });

  it('sends nothing to the others when one it is written to is refused, but goes on without a copy', async () => {
    const kim = 'kim@lead.example';
    const cc = [{ name: 'Kim', email: kim }];
    const both = await attempt(replyTo(refusedRecipient, me, { cc }));
    expect(both).toMatchObject({ outcome: { kind: 'refused', retry: false, code: '5.1.1' }, handedOff: 0 });
    const message = replyTo(kim, me, { cc: [{ name: 'Gone', email: refusedRecipient }] });
    expect((await attempt(message)).outcome.kind).toBe('sent');
    const received = await untilHolding(servers, kim, 'INBOX', 1);
    expect(received.map((raw) => header(raw, 'Message-ID'))).toEqual([message.messageId]);
  });

  it('is refused for good when the final dot is answered with 5xx', async () => {
    const result = await attempt(replyTo('lea5@lead.example', me, { subject: refusedSubject }));
    expect(result).toMatchObject({ outcome: { kind: 'refused', retry: false, code: '5.7.1' }, handedOff: 1 });
  });

  it('is refused when nobody answers, and for a wrong password', async () => {
    const smtp = { host: '127.0.0.1', port: await freePort(), security: 'none' as const };
    expect((await attempt(replyTo('lea@lead.example', me), { smtp })).outcome).toMatchObject({
      kind: 'refused',
      retry: true,
      code: 'connection_lost',
    });
    const sender = openMailboxSender({
      config: servers.configFor(me),
      password: 'not it',
      clock: realClock,
      log: quiet,
    });
    const outcome = await sender.send(replyTo('lea@lead.example', me), () => undefined, never);
    expect(outcome).toMatchObject({ kind: 'refused', retry: false, code: 'auth' });
    await sender.close();
  });

  it('sends nothing when the hand-over cannot be committed', async () => {
    const lead = 'uncommitted@lead.example';
    const sender = senderOf(servers, me);
    const outcome = await sender.send(
      replyTo(lead, me),
      () => {
        throw new Error('disk full');
      },
      never,
    );
    expect(outcome).toMatchObject({ kind: 'refused', retry: true, code: 'not_handed_over' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await sourcesIn(servers, lead, 'INBOX')).toHaveLength(0);
  });

  it.each<{ fault: Fault; kind: string; handedOff: number; delivered: number; large?: boolean }>([
    { fault: 'cut_before_354', kind: 'refused', handedOff: 0, delivered: 0 },
    { fault: 'cut_while_body_waits', kind: 'refused', handedOff: 0, delivered: 0, large: true },
    { fault: 'cut_with_the_dot', kind: 'uncertain', handedOff: 1, delivered: 0 },
    { fault: 'cut_before_answer', kind: 'uncertain', handedOff: 1, delivered: 1 },
    { fault: 'answer_421', kind: 'uncertain', handedOff: 1, delivered: 1 },
    { fault: 'answer_451', kind: 'refused', handedOff: 1, delivered: 0 },
  ])('is $kind after $fault', async ({ fault, kind, handedOff, delivered, large }) => {
    const lead = `${fault.replaceAll('_', '-')}@lead.example`;
    const message = replyTo(lead, me, large ? { body: `${'x'.repeat(70)}\n`.repeat(300_000) } : {});
    const result = await attempt(message, throughProxy(fault));
    expect(result).toMatchObject({ outcome: { kind }, handedOff });
    if (result.outcome.kind === 'refused') expect(result.outcome.retry).toBe(true);
    if (delivered > 0) expect(await untilHolding(servers, lead, 'INBOX', delivered)).toHaveLength(delivered);
    else expect(await sourcesIn(servers, lead, 'INBOX')).toHaveLength(0);
  });

  it('waits a little for the last word when it is stopped after the dot, then is uncertain', async () => {
    const stop = new AbortController();
    const waits: number[] = [];
    // The wait is the clock's: a fiftieth of it will do here.
    const quick: Clock = {
      ...realClock,
      sleep: (ms, signal) => {
        waits.push(ms);
        return realClock.sleep(ms / 50, signal);
      },
    };
    const config = { ...servers.configFor(me), ...throughProxy('silent_before_answer') };
    const sender = openMailboxSender({ config, password: servers.password, clock: quick, log: quiet });
    onTestFinished(() => sender.close());
    const stopSoon = () => setTimeout(() => stop.abort(), 50);
    const outcome = await sender.send(replyTo('silent@lead.example', me), stopSoon, stop.signal);
    expect(outcome.kind).toBe('uncertain');
    expect(waits).toContain(5_000);
  });

  it('stopped before the hand-over, has sent nothing', async () => {
    const stop = new AbortController();
    stop.abort();
    const result = await attempt(replyTo('stopped@lead.example', me), {}, stop.signal);
    expect(result).toMatchObject({ outcome: { kind: 'refused', retry: true }, handedOff: 0 });
    expect(await sourcesIn(servers, 'stopped@lead.example', 'INBOX')).toHaveLength(0);
  });

  describe('looking for a send whose answer was lost', () => {
    const found = async (message: Outgoing, from = me) => senderOf(servers, from).lookup(message, never);
    const inSent = (from: string, mail: string, at: number) =>
      inMailbox(servers, from, (client) => client.append('Sent', mail, [], new Date(at)));

    it('finds it in Sent by its Message-ID', async () => {
      const message = replyTo('lea@lead.example', me);
      await inSent(me, mailFrom(me, 'lea@lead.example', 1).replace('<1@lead.example>', message.messageId), message.at);
      const at = Math.floor(message.at / 1000) * 1000;
      expect(await found(message)).toEqual({ kind: 'found', providerId: message.messageId, at });
    });

    it('finds it by the id that Microsoft keeps of it', async () => {
      const from = 'microsoft@fernhill.example';
      const message = replyTo('lea@lead.example', from);
      const rewritten = mailFrom(
        from,
        'lea@lead.example',
        2,
        `X-Microsoft-Original-Message-ID: ${message.messageId}\r\n`,
      );
      await inSent(from, rewritten, message.at);
      expect(await found(message, from)).toMatchObject({ kind: 'found' });
    });

    it('finds it by recipient, time and text, and only then', async () => {
      const from = 'rewritten@fernhill.example';
      const message = replyTo('lea@lead.example', from, { body: 'Question number 3.\n' });
      const mail = mailFrom(from, 'lea@lead.example', 3);
      await inSent(from, mail, message.at - 3 * 3_600_000);
      expect(await found(message, from)).toEqual({ kind: 'absent' });
      await inSent(from, mail.replaceAll('number 3', 'number 4'), message.at);
      expect(await found(message, from)).toEqual({ kind: 'absent' });
      await inSent(from, mail, message.at + 2_000);
      expect(await found(message, from)).toMatchObject({ kind: 'found', providerId: '<3@lead.example>' });
    });

    it('finds it by an answer to it in the inbox', async () => {
      const from = 'answered@fernhill.example';
      const message = replyTo('lea@lead.example', from);
      expect(await found(message, from)).toEqual({ kind: 'absent' });
      await servers.deliver(mailFrom('lea@lead.example', from, 5, `In-Reply-To: ${message.messageId}\r\n`), from);
      expect(await found(message, from)).toMatchObject({ kind: 'found' });
    });

    it('says so when it cannot look', async () => {
      const imap = { host: '127.0.0.1', port: await freePort(), security: 'none' as const };
      const sender = senderOf(servers, me, { imap });
      expect(await sender.lookup(replyTo('lea@lead.example', me), never)).toMatchObject({ kind: 'unavailable' });
    });
  });
});
