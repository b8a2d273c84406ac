import { describe, expect, it } from 'vitest';
import type { LeadRow, MessageRow } from '../store/rows';
import { asMailbox, mailboxCampaign, readersOf } from './testing/as-mailbox.fixture';
import { byPeople, engineForTests, startAt, type TestEngine } from './testing/engine-for-tests.fixture';
import { scriptedMailbox } from './testing/scripted-mailbox.fixture';

type Told = {
  to: string;
  /** Message-ID of the mail that comes back; absent: the report does not show it. */
  id?: string;
  status?: string;
  said?: string;
  action?: string;
  /** Where the report goes. */
  sentTo?: string;
  /** A subject in the headers it returns, and a return path. */
  subject?: string;
  path?: string;
};

/** A delivery status notification as a mail server writes it. */
const report = (...told: Told[]): string =>
  [
    ...(told[0]?.path === undefined ? [] : [`Return-Path: ${told[0].path}`]),
    'From: Mail Delivery System <MAILER-DAEMON@mx.relay.example>',
    `To: ${told[0]?.sentTo ?? 'mara@fernhill.example'}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <report@mx.relay.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'Your message was not delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.relay.example',
    ...told.flatMap(({ to, status, said, action }) => [
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action ?? 'failed'}`,
      `Status: ${status ?? '5.1.1'}`,
      `Diagnostic-Code: smtp; ${said ?? '550 5.1.1 user unknown'}`,
    ]),
    '',
    ...told.flatMap(({ id, subject, to }) =>
      id === undefined && subject === undefined
        ? []
        : [
            '--b',
            'Content-Type: text/rfc822-headers',
            '',
            ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
            ...(subject === undefined ? [] : [`Subject: ${subject}`]),
            `To: ${to}`,
            '',
          ],
    ),
    '--b--',
    '',
  ].join('\r\n');

const full = { status: '5.2.2', said: '552 5.2.2 mailbox full' };

/** A plain mailbox from which we wrote to Dana and to Ivo. */
const mailbox = async (): Promise<TestEngine> => {
  const t = await engineForTests(byPeople);
  asMailbox(t, t.connectionId);
  t.mailbox.arrive({ direction: 'outbound', text: 'Routes for Dana', messageId: 'ours-1@fernhill.example' });
  t.mailbox.arrive({
    direction: 'outbound',
    text: 'Routes for Ivo',
    lead: 'ivo@couriers.example',
    messageId: 'ours-2@fernhill.example',
  });
  await t.sync();
  t.clock.advance(60_000);
  return t;
};

const lead = (t: TestEngine, email: string): LeadRow => t.lead(email, mailboxCampaign);
const dana = 'dana@northwind.example';
const ivo = 'ivo@couriers.example';
const ours = (t: TestEngine, header: string): MessageRow | undefined =>
  t.messages().find((row) => row.messageIdHeader === header);
const audits = (t: TestEngine, kind: string): unknown[] =>
  t.ctx.store.sqlite.prepare('SELECT data FROM audit_events WHERE kind = ?').all(kind);
/** The report comes from a robot; a mailbox names its sender as the lead. */
const bounces = async (t: TestEngine, raw: string): Promise<void> => {
  t.mailbox.arrive({ lead: 'mailer-daemon@mx.relay.example', raw });
  await t.sync();
};

describe('a mail that came back, from a plain mailbox', () => {
  it.each([
    ['by its Message-ID', { to: dana, id: 'ours-1@fernhill.example' }],
    ['by the address and our newest mail to it', { to: dana }],
    [
      'by the address it came to (VERP)',
      { to: 'postmaster', sentTo: 'bounces+17-dana=northwind.example@fernhill.example', id: 'lost@elsewhere.example' },
    ],
    ['though the address is written in capitals', { to: 'DANA@Northwind.Example' }],
  ])('is found %s', async (_how, told) => {
    const t = await mailbox();
    await bounces(t, report(told));
    expect(t.messages().at(-1)).toMatchObject({ leadId: lead(t, dana).id, facts: { bounce: { kind: 'hard' } } });
    expect(t.messages().filter((row) => row.direction === 'inbound')).toHaveLength(1);
    expect(() => lead(t, 'mailer-daemon@mx.relay.example')).toThrow();
  });

  it('marks its lead and nobody else, and our mail says what became of it', async () => {
    const t = await mailbox();
    await bounces(t, report({ to: dana, id: 'ours-1@fernhill.example' }));
    expect(lead(t, dana).bouncedAt).toBe(t.clock.now());
    expect(lead(t, ivo).bouncedAt).toBeNull();
    expect(ours(t, 'ours-1@fernhill.example')?.evidence).toBe(
      'dana@northwind.example cannot be reached: the address does not exist (5.1.1, SMTP 550). The mail system said: “550 5.1.1 user unknown”.',
    );
    expect(ours(t, 'ours-2@fernhill.example')?.evidence).toBeNull();
    expect(audits(t, 'lead.bounced')).toHaveLength(1);
  });

  it.each([
    ['a full mailbox', { ...full }],
    ['a delay', { action: 'delayed', status: '4.4.1', said: '421 timed out' }],
    ['a refused sender', { status: '5.7.1', said: '554 5.7.1 blocked using rbl.example' }],
  ])('%s marks nobody and stands at our mail', async (_what, told) => {
    const t = await mailbox();
    await bounces(t, report({ to: dana, id: 'ours-1@fernhill.example', ...told }));
    expect(lead(t, dana).bouncedAt).toBeNull();
    expect(ours(t, 'ours-1@fernhill.example')?.evidence).toContain('dana@northwind.example');
  });

  it('with two recipients and two outcomes, each gets its own', async () => {
    const t = await mailbox();
    await bounces(
      t,
      report({ to: dana, id: 'ours-1@fernhill.example', ...full }, { to: ivo, id: 'ours-2@fernhill.example' }),
    );
    expect(lead(t, dana).bouncedAt).toBeNull();
    expect(lead(t, ivo).bouncedAt).not.toBeNull();
    expect(ours(t, 'ours-1@fernhill.example')?.facts.returned?.[0]?.kind).toBe('soft');
    expect(ours(t, 'ours-2@fernhill.example')?.facts.returned?.[0]?.kind).toBe('hard');
  });

  it('about an address to which we never wrote (a forged one) marks nobody, and says so', async () => {
    const t = await engineForTests(byPeople);
    asMailbox(t, t.connectionId);
    t.mailbox.arrive({ text: 'Do you also do bakeries? We have twelve vans in the north.' });
    await t.sync();
    t.clock.advance(60_000);
    await bounces(t, report({ to: dana }));
    expect(lead(t, dana).bouncedAt).toBeNull();
    expect(t.messages().at(-1)).toMatchObject({
      leadId: lead(t, dana).id,
      skipReason: 'bounce',
      evidence: expect.stringContaining('nobody was marked'),
    });
  });

  const known = { to: dana, subject: 'Re: Rounds', path: '<>' };
  it.each([
    ['its return path and our subject', known],
    ['the address it came to (VERP)', { to: dana, sentTo: 'bounces+dana=northwind.example@fernhill.example' }],
  ])('is proven by %s', async (_how, told) => {
    const t = await mailbox();
    await bounces(t, report(told));
    expect(lead(t, dana).bouncedAt).toBe(t.clock.now());
  });

  it('is proven by the mail that it says it follows', async () => {
    const t = await mailbox();
    await bounces(
      t,
      report({ to: dana, id: 'lost@relay.example' }).replace(
        'Subject:',
        'In-Reply-To: <lost@relay.example>\r\nReferences: <ours-1@fernhill.example>\r\nSubject:',
      ),
    );
    expect(lead(t, dana).bouncedAt).toBe(t.clock.now());
  });

  it.each([true, false])('is proven by the id that a provider gave our mail, its copy first: %s', async (copyFirst) => {
    const t = await mailbox();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const draft = t.pending(dana, mailboxCampaign);
    await t.approve(draft);
    await t.leave();
    const id = 'renamed@provider.example';
    const copy = { direction: 'outbound', text: draft.body, messageId: id, at: t.clock.now() } as const;
    if (copyFirst) t.mailbox.arrive(copy);
    await t.sync();
    t.clock.advance(1_000);
    await bounces(t, report({ to: dana, id }));
    expect(lead(t, dana).bouncedAt === null).toBe(!copyFirst);
    if (!copyFirst) t.mailbox.arrive(copy);
    await t.sync();
    expect(lead(t, dana).bouncedAt).toBe(t.clock.now());
    expect(t.messages().filter((row) => row.sentBy === 'setter')).toHaveLength(1);
  });

  it.each([
    ['the mailbox of the address that wrote', 'mara@fernhill.example', true],
    ['a mailbox of another address of ours', 'other@fernhill.example', false],
  ])('that comes to %s, beside the provider through which it left: %s, %s', async (_what, from, marks) => {
    const t = await engineForTests(byPeople);
    asMailbox(t, t.secondConnectionId);
    const imap = scriptedMailbox(t.clock);
    readersOf(t, { [t.secondConnectionId]: imap.reader });
    t.mailbox.arrive({ direction: 'outbound', text: 'Routes for Dana', from: { name: 'Mara Lind', email: from } });
    await t.sync();
    t.clock.advance(60_000);
    imap.arrive({ lead: 'mailer-daemon@mx.relay.example', raw: report(known) });
    await t.call('sync.now', { connectionId: t.secondConnectionId });
    expect(t.lead(dana).bouncedAt).toBe(marks ? t.clock.now() : null);
  });

  it.each([
    ['names the address alone', { to: dana }],
    ['names another mail of ours', { to: dana, id: 'ours-2@fernhill.example' }],
    ['has our subject and a return path of its own', { ...known, path: '<eve@elsewhere.example>' }],
    ['has our subject and no return path', { to: dana, subject: known.subject }],
    ['has the null path and another subject', { ...known, subject: 'Your invoice' }],
  ])('that %s marks nobody: a person reads it, and what waits to leave comes back', async (_what, told) => {
    const t = await mailbox();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    const draft = t.pending(dana, mailboxCampaign);
    await t.approve(draft);
    t.clock.advance(1_000);
    await bounces(t, report(told));
    expect(lead(t, dana).bouncedAt).toBeNull();
    expect(t.messages().at(-1)).toMatchObject({
      stage: 'error',
      evidence: expect.stringContaining('nobody was marked'),
    });
    expect(t.draft(draft.id).state).toBe('pending');
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
  });

  it('with the null path and our subject, weeks after our mail, marks nobody', async () => {
    const t = await mailbox();
    t.clock.advance(20 * 86_400_000);
    await bounces(t, report(known));
    expect(lead(t, dana).bouncedAt).toBeNull();
  });

  it('about a stranger is written into the audit, once, and makes nobody a lead', async () => {
    const t = await mailbox();
    for (const externalId of ['x', 'x']) {
      t.mailbox.arrive({
        lead: 'mailer-daemon@mx.relay.example',
        externalId,
        raw: report({ to: 'stranger@nowhere.example' }),
      });
      await t.sync();
    }
    expect(t.messages()).toHaveLength(2);
    expect(audits(t, 'bounce.unmatched')).toEqual([{ data: expect.stringContaining('stranger@nowhere.example') }]);
  });

  it('takes back what waits and what is queued for that lead, and leaves the others alone', async () => {
    const t = await mailbox();
    for (const who of [dana, ivo]) t.mailbox.arrive({ lead: who });
    await t.sync();
    await t.work();
    const [hers, his] = [t.pending(dana, mailboxCampaign), t.pending(ivo, mailboxCampaign)];
    await t.approve(hers);
    await t.approve(his);
    t.clock.advance(1_000);
    await bounces(t, report({ to: dana, id: 'ours-1@fernhill.example' }));
    expect(t.draft(hers.id).state).toBe('rejected');
    await t.leave();
    expect(t.mailbox.delivered.map((sent) => sent.to[0]?.email)).toEqual([ivo]);
  });

  it('proves that a send of unknown outcome left', async () => {
    const t = await mailbox();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    await t.approve(t.pending(dana, mailboxCampaign));
    t.mailbox.script.push((_message, handedOff) => {
      handedOff();
      return { kind: 'uncertain', code: 'broken', message: 'the connection broke' };
    });
    await t.leave();
    const [send] = t.sends();
    expect(send?.state).toBe('uncertain');
    await bounces(t, report({ to: dana, id: (send?.payload.messageId ?? '').slice(1, -1) }));
    expect(t.sends()[0]?.state).toBe('sent');
    expect(t.messages().find((row) => row.outboxId === send?.id)?.facts.returned?.[0]?.kind).toBe('hard');
  });

  it('is found when our own copy comes after it, also long after', async () => {
    const t = await engineForTests(byPeople);
    asMailbox(t, t.connectionId);
    t.mailbox.arrive({
      text: 'What does it cost for twelve vans, and how long does the set-up take?',
      at: startAt - 7_200_000,
    });
    await t.sync();
    await bounces(t, report({ to: dana, id: 'ours-9@fernhill.example' }));
    expect(lead(t, dana).bouncedAt).toBeNull();
    t.mailbox.arrive({
      direction: 'outbound',
      text: 'Routes',
      messageId: 'ours-9@fernhill.example',
      at: startAt - 3_600_000,
    });
    await t.sync();
    expect(lead(t, dana).bouncedAt).toBe(startAt);
    expect(ours(t, 'ours-9@fernhill.example')?.facts.returned?.[0]?.kind).toBe('hard');
  });

  it('a lead who writes afterwards from that address is no longer marked', async () => {
    const t = await mailbox();
    await bounces(t, report({ to: dana, id: 'ours-1@fernhill.example' }));
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Our server was down this morning. What does it cost for twelve vans?' });
    await t.sync();
    expect(lead(t, dana).bouncedAt).toBeNull();
    await t.work();
    expect(t.pending(dana, mailboxCampaign).state).toBe('pending');
  });

  it('a colleague whose address is dead does not mark the lead; what was to leave to him comes back', async () => {
    const t = await mailbox();
    const tom = { name: 'Tom Reyes', email: 'tom@northwind.example' };
    t.mailbox.arrive({ lead: tom.email, from: tom, inReplyTo: '<ours-1@fernhill.example>' });
    await t.sync();
    await t.work();
    const draft = t.pending(dana, mailboxCampaign);
    expect(draft.to).toEqual([tom]);
    await t.approve(draft);
    t.mailbox.arrive({
      direction: 'outbound',
      lead: tom.email,
      to: [tom],
      inReplyTo: '<ours-1@fernhill.example>',
      messageId: 'ours-3@fernhill.example',
      at: startAt,
    });
    await t.sync();
    await bounces(t, report({ to: tom.email, id: 'ours-3@fernhill.example' }));
    expect(lead(t, dana).bouncedAt).toBeNull();
    expect(t.draft(draft.id).state).toBe('pending');
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
  });
});

it('a report that the provider puts into a lead’s thread is about that lead', async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive({ raw: report({ to: dana }) });
  await t.sync();
  expect(t.lead().bouncedAt).toBe(startAt);
});

it('an address that is a lead twice is marked twice: no mail reaches it in either campaign', async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive({ raw: report({ to: dana }) });
  await t.sync();
  expect(t.lead(dana, 'Couriers').bouncedAt).toBe(startAt);
});
