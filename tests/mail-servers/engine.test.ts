/* Long because its cases share one pair of mail servers, which are slow to start. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, headerOf, letter, openDesk, until } from './engine-desk';
import { missingMailServers } from './mail-server-software';
import { sourcesIn, untilHolding } from './mailbox-kit';
import { type MailServers, startMailServers } from './start-mail-servers';

/* One engine over real mail servers, which take long to start: all that is shown of it stands together. */

if (missingMailServers) console.warn(missingMailServers);

const me = 'mara@fernhill.example';
/** IMAP's times are whole seconds: what must be newer than something else comes in a later one. */
const nextSecond = () => wait(1_050);

describe.skipIf(missingMailServers !== null)('the engine on a real mailbox', () => {
  let servers: MailServers;
  let desk: Desk;
  beforeAll(async () => {
    servers = await startMailServers();
    desk = await openDesk(servers, me);
    // What came in the second in which the mailbox was connected counts as its history.
    await nextSecond();
  });
  afterAll(async () => {
    await desk?.stop();
    await servers?.stop();
  });
  afterEach(() => {
    expect(desk.errors.splice(0)).toEqual([]);
  });

  /** The longest there is: nothing leaves while a mail is delivered and read, however busy the machine. */
  const grace = 120;
  /** Lets the time come at which what was approved with that grace would leave. */
  const skipGrace = () => desk.skip(grace * 1_000);
  const graceSeconds = (undoGraceSeconds: number) => desk.asAdmin('settings.update', { patch: { undoGraceSeconds } });
  /** What went to an address, when a little more time has passed than a send takes. */
  const reached = async (address: string): Promise<string[]> => {
    await wait(700);
    return sourcesIn(servers, address, 'INBOX');
  };
  const ask = async (name: string, email: string, more: { body?: string; cc?: string } = {}): Promise<string> => {
    const id = `${name.toLowerCase()}-1@${email.split('@')[1]}`;
    await servers.deliver(
      letter({
        from: `${name} Okafor <${email}>`,
        to: `Mara Lind <${me}>`,
        ...(more.cc ? { cc: more.cc } : {}),
        id,
        subject: 'Routes for 14 vans',
        body: more.body ?? 'Hi Mara,\n\nthis is interesting. What does it cost for 14 vans?\n\nBest\nDana',
      }),
      me,
    );
    return id;
  };

  it('brings a message into the queue soon after its delivery, and the approved reply to the one who asked', async () => {
    const dana = 'dana@northwind.example';
    const id = await ask('Dana', dana);
    const from = performance.now();
    const row = await desk.queued(dana);
    const ms = Math.round(performance.now() - from);
    console.log(`In the queue ${ms} ms after its delivery (${servers.smtpSoftware} sends)`);
    expect(row).toMatchObject({ campaignName: 'Inbound mailbox', channel: 'email', rule: 'mode_setter_managed' });

    const { seen, sendId } = await desk.approve(row.id);
    expect(seen.draft.to).toEqual([{ name: 'Dana Okafor', email: dana }]);
    const again = await desk.refusal('drafts.approve', { id: row.id, fingerprint: seen.draft.fingerprint });
    expect(again.code).toBe('already_settled');

    const [received = ''] = await untilHolding(servers, dana, 'INBOX', 1);
    expect(headerOf(received, 'In-Reply-To')).toBe(`<${id}>`);
    expect(headerOf(received, 'References')).toBe(`<${id}>`);
    expect(headerOf(received, 'From')).toBe(`Mara Lind <${me}>`);
    expect(headerOf(received, 'To')).toBe(`Dana Okafor <${dana}>`);
    expect(headerOf(received, 'Cc')).toBeNull();
    expect(headerOf(received, 'Subject')).toBe('Re: Routes for 14 vans');
    const messageId = headerOf(received, 'Message-ID') ?? '';
    expect(messageId).toMatch(/@fernhill\.example>$/);

    const copies = await untilHolding(servers, me, 'Sent', 1);
    expect(copies.map((copy) => headerOf(copy, 'Message-ID'))).toEqual([messageId]);
    await until('the send to be settled', async () =>
      (await desk.call('outbox.list', { states: ['sent'] })).sends.some((send) => send.id === sendId),
    );

    const inThread = async () =>
      (await desk.thread(dana)).messages.map(({ direction, sentBy, stage }) => ({ direction, sentBy, stage }));
    const once = [
      { direction: 'inbound', sentBy: null, stage: 'drafted' },
      { direction: 'outbound', sentBy: 'setter', stage: 'outbound' },
    ];
    for (let round = 0; round < 3; round += 1) {
      await desk.sync();
      expect(await inThread()).toEqual(once);
    }
    // The same mailbox read anew from its start, as after a server gave it a new UIDVALIDITY.
    const { ctx } = desk.engine.services();
    ctx.store.sqlite.prepare('UPDATE connections SET cursor = NULL').run();
    await desk.sync();
    expect(await inThread()).toEqual(once);
    expect((await desk.thread(dana)).drafts.map((draft) => draft.state)).toEqual(['sent']);
    expect(await sourcesIn(servers, me, 'Sent')).toHaveLength(1);
    expect(await reached(dana)).toHaveLength(1);
    const late = await desk.refusal('drafts.approve', { id: row.id, fingerprint: seen.draft.fingerprint });
    expect(late.code).toBe('already_settled');
  });

  it('goes on in the same thread when the lead answers', async () => {
    const dana = 'dana@northwind.example';
    const [first = ''] = await sourcesIn(servers, dana, 'INBOX');
    const ours = headerOf(first, 'Message-ID') ?? '';
    const chain = [headerOf(first, 'In-Reply-To') ?? '', ours];
    await nextSecond();
    await servers.deliver(
      letter({
        from: `Dana Okafor <${dana}>`,
        to: `Mara Lind <${me}>`,
        id: 'dana-2@northwind.example',
        subject: 'Re: Routes for 14 vans',
        answers: chain,
        body: 'That sounds good. Could we talk about it next week?\n\nDana\n\nOn Monday, Mara Lind wrote:\n> Hi Dana,\n> it depends on the vans.',
      }),
      me,
    );
    const row = await desk.queued(dana);
    await desk.approve(row.id);
    const received = await untilHolding(servers, dana, 'INBOX', 2);
    expect(headerOf(received[1] ?? '', 'In-Reply-To')).toBe('<dana-2@northwind.example>');
    expect(headerOf(received[1] ?? '', 'References')).toBe(`${chain.join(' ')} <dana-2@northwind.example>`);
    const { messages } = await desk.thread(dana);
    expect(messages.map((message) => message.direction)).toEqual(['inbound', 'outbound', 'inbound', 'outbound']);
    expect(messages[2]?.body).not.toContain('it depends on the vans');
  });

  it('answers the colleague in Cc who wrote, and keeps the lead in Cc', async () => {
    const omar = 'omar@harbour.example';
    const kim = 'kim@harbour.example';
    await ask('Omar', omar, { cc: `Kim Sato <${kim}>` });
    const first = await desk.queued(omar);
    await desk.approve(first.id);
    const [toOmar = ''] = await untilHolding(servers, omar, 'INBOX', 1);
    expect(headerOf(toOmar, 'Cc')).toBe(`Kim Sato <${kim}>`);
    await untilHolding(servers, kim, 'INBOX', 1);

    await nextSecond();
    await servers.deliver(
      letter({
        from: `Kim Sato <${kim}>`,
        to: `Mara Lind <${me}>`,
        id: 'kim-1@harbour.example',
        subject: 'Re: Routes for 14 vans',
        answers: [headerOf(toOmar, 'In-Reply-To') ?? '', headerOf(toOmar, 'Message-ID') ?? ''],
        body: 'Hi Mara,\n\nI run the depot for Omar. Which information do you need from us to show it on our rounds?\n\nKim',
      }),
      me,
    );
    // One lead, not two: Kim's mail is Omar's conversation.
    const row = await desk.queued(omar);
    expect((await desk.call('inbox.list', { search: kim })).rows.filter((one) => one.email === kim)).toEqual([]);
    expect((await desk.thread(omar)).lead.replier?.email).toBe(kim);
    const { seen } = await desk.approve(row.id);
    expect(seen.draft.to.map((one) => one.email)).toEqual([kim]);
    expect(seen.draft.cc.map((one) => one.email)).toEqual([omar]);

    const toKim = (await untilHolding(servers, kim, 'INBOX', 2))[1] ?? '';
    expect(headerOf(toKim, 'To')).toBe(`Kim Sato <${kim}>`);
    expect(headerOf(toKim, 'Cc')).toBe(`Omar Okafor <${omar}>`);
    expect(headerOf(toKim, 'In-Reply-To')).toBe('<kim-1@harbour.example>');
    const omars = await untilHolding(servers, omar, 'INBOX', 2);
    expect(headerOf(omars[1] ?? '', 'Message-ID')).toBe(headerOf(toKim, 'Message-ID'));
  });

  it('does not send a queued reply to a lead that opts out', async () => {
    const nia = 'nia@bakehouse.example';
    await ask('Nia', nia);
    const row = await desk.queued(nia);
    await graceSeconds(grace);
    const { seen, sendId } = await desk.approve(row.id);
    await nextSecond();
    await servers.deliver(
      letter({
        from: `Nia Okafor <${nia}>`,
        to: `Mara Lind <${me}>`,
        id: 'nia-2@bakehouse.example',
        subject: 'Re: Routes for 14 vans',
        answers: ['<nia-1@bakehouse.example>'],
        body: 'Please remove me from your list and do not write to me again.',
      }),
      me,
    );
    await until('the opt-out', async () => (await desk.thread(nia)).lead.optedOutAt !== null);
    await graceSeconds(0);
    const { sends } = await desk.call('outbox.list', { states: ['cancelled'] });
    expect(sends.map((send) => send.id)).toContain(sendId);
    expect((await desk.call('queue.list', { search: nia })).rows).toEqual([]);
    const late = await desk.refusal('drafts.approve', { id: row.id, fingerprint: seen.draft.fingerprint });
    expect(late.code).toMatch(/already_settled|lead_blocked/);
    skipGrace();
    expect(await reached(nia)).toEqual([]);
    expect((await desk.thread(nia)).messages.map((message) => message.skipReason)).toEqual([null, 'opt_out']);
  });

  it('marks a lead whose mail came back, and lets nothing more go there', async () => {
    const gus = 'gus@parcels.example';
    await ask('Gus', gus);
    const row = await desk.queued(gus);
    await desk.approve(row.id);
    const [received = ''] = await untilHolding(servers, gus, 'INBOX', 1);
    await nextSecond();
    await servers.deliver(bounceOf(gus, headerOf(received, 'Message-ID') ?? ''), me);
    const { lead, messages } = await until('the bounce', async () => {
      const thread = await desk.thread(gus);
      return thread.lead.bouncedAt === null ? null : thread;
    });
    expect(lead.optedOutAt).toBeNull();
    // By their times the reply may come last: it has the engine's, which was put forward.
    expect(messages.filter(({ direction }) => direction === 'inbound').at(-1)).toMatchObject({ skipReason: 'bounce' });
    expect((await desk.call('queue.list', { search: gus })).rows).toEqual([]);
    // The server that reports is nobody's lead.
    const { rows } = await desk.call('inbox.list', { limit: 500 });
    expect(rows.filter((one) => one.email.includes('mailer-daemon'))).toEqual([]);
  });

  it('sends an approved reply once when the engine was stopped before it left', async () => {
    const ana = 'ana@florist.example';
    await ask('Ana', ana);
    const row = await desk.queued(ana);
    await graceSeconds(grace);
    const { sendId } = await desk.approve(row.id);
    await desk.engine.stop();
    skipGrace();
    expect(await sourcesIn(servers, ana, 'INBOX')).toEqual([]);
    await desk.engine.start();
    await graceSeconds(0);
    await untilHolding(servers, ana, 'INBOX', 1);
    await until('the send to be settled', async () =>
      (await desk.call('outbox.list', { states: ['sent'] })).sends.some((send) => send.id === sendId),
    );
    expect(await reached(ana)).toHaveLength(1);
  });

  it('holds approved replies at the emergency stop, and sends them once when an admin resumes', async () => {
    const eli = 'eli@laundry.example';
    await ask('Eli', eli);
    const row = await desk.queued(eli);
    await graceSeconds(grace);
    const { sendId } = await desk.approve(row.id);
    await desk.call('sending.stop', {});
    await graceSeconds(0);
    skipGrace();
    expect(await reached(eli)).toEqual([]);
    expect((await desk.call('outbox.list', { states: ['held'] })).sends.map((send) => send.id)).toEqual([sendId]);
    expect((await desk.refusal('sending.resume', {})).code).toBe('denied');
    await desk.asAdmin('sending.resume', {});
    await untilHolding(servers, eli, 'INBOX', 1);
    expect(await reached(eli)).toHaveLength(1);
  });

  it('brings a reply back to review when the lead writes while it waits in its grace period', async () => {
    const ivo = 'ivo@couriers.example';
    await ask('Ivo', ivo);
    const row = await desk.queued(ivo);
    await graceSeconds(grace);
    const { sendId } = await desk.approve(row.id);
    await nextSecond();
    await servers.deliver(
      letter({
        from: `Ivo Okafor <${ivo}>`,
        to: `Mara Lind <${me}>`,
        id: 'ivo-2@couriers.example',
        subject: 'Re: Routes for 14 vans',
        answers: ['<ivo-1@couriers.example>'],
        body: 'One more thing: could you also tell me whether it works with electric vans?\n\nIvo',
      }),
      me,
    );
    const cancelled = await until('the send to be taken back', async () =>
      (await desk.call('outbox.list', { states: ['cancelled'] })).sends.find((send) => send.id === sendId),
    );
    expect(cancelled.reason).toContain('wrote again');
    await graceSeconds(0);
    const newer = await desk.queued(ivo, (one) => one.id !== row.id);
    expect((await desk.call('queue.list', { search: ivo })).rows).toHaveLength(1);
    skipGrace();
    expect(await reached(ivo)).toEqual([]);
    await desk.approve(newer.id);
    const received = await untilHolding(servers, ivo, 'INBOX', 1);
    expect(received.map((raw) => headerOf(raw, 'In-Reply-To'))).toEqual(['<ivo-2@couriers.example>']);
  });
});

/** What a mail server reports about a message it could not deliver (RFC 3464). */
const bounceOf = (recipient: string, messageId: string): string =>
  [
    'From: Mail Delivery System <mailer-daemon@relay.example>',
    `To: ${me}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <bounce-1@relay.example>',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
    '',
    '--r',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `<${recipient}>: host mx.${recipient.split('@')[1]} said: 550 5.1.1 No such user`,
    '',
    '--r',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--r',
    'Content-Type: message/rfc822-headers',
    '',
    `From: Mara Lind <${me}>`,
    `To: ${recipient}`,
    `Message-ID: ${messageId}`,
    'Subject: Re: Routes for 14 vans',
    '',
    '--r--',
    '',
  ].join('\r\n');
