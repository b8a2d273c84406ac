import { afterEach, describe, expect, it } from 'vitest';
import { jumpingClock, keepingLog, type Loopback, type Reply, type Seen, startLoopback } from '../loopback.fixture';
import type { Outgoing } from '../sender';
import { createInstantlyApi } from './create-instantly-api';
import { openInstantlySender } from './open-instantly-sender';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const apiKey = 'instantly-key-5577';
const never = new AbortController().signal;
const message: Outgoing = {
  outboxId: 'o1',
  channel: 'email',
  from: { name: 'Mara Lind', email: 'mara@fernhill-mail.example' },
  to: [{ name: 'Dana Okafor', email: 'dana@northwind.example' }],
  cc: [],
  subject: 'Re: routes',
  body: 'Hi Dana,\n\nTuesday <10:30> & no later?\n\nMara',
  messageId: '<o1@fernhill-mail.example>',
  inReplyTo: null,
  references: [],
  replyToExternalId: 'e1',
  accountExternalId: 'mara@fernhill-mail.example',
  at: Date.UTC(2026, 4, 4, 9),
  instanceId: 'i1',
};
const parent = {
  id: 'e1',
  timestamp_created: '2026-05-04T08:00:00.000Z',
  from_address_email: 'dana@northwind.example',
  ue_type: 2,
};
const isReply = ({ path }: Seen): boolean => path.endsWith('/emails/reply');

const open = async (reply: (seen: Seen) => Reply, timeoutMs = 25_000) => {
  server = await startLoopback((seen) =>
    isReply(seen) || !seen.path.endsWith('/emails/e1') ? reply(seen) : { json: parent },
  );
  const log = keepingLog();
  const api = createInstantlyApi({
    baseUrl: `${server.url}/api/v2`,
    apiKey,
    fetch,
    clock: jumpingClock(timeoutMs),
    log,
    timeoutMs,
  });
  return { sender: openInstantlySender(api), seen: server.seen, log };
};
/** Sends once, and says how many replies had reached the server when the hand-off was noted. */
const send = async (reply: (seen: Seen) => Reply, over: Partial<Outgoing> = {}, timeoutMs?: number) => {
  const { sender, seen, log } = await open(reply, timeoutMs);
  const handedOff: number[] = [];
  const outcome = await sender.send({ ...message, ...over }, () => handedOff.push(seen.filter(isReply).length), never);
  return { outcome, handedOff, replies: seen.filter(isReply), seen, log };
};

describe('openInstantlySender.send', () => {
  it('answers the message once, from its account, and notes the hand-off before the first byte', async () => {
    const got = await send(() => ({ json: { ...parent, id: 'e9' } }));
    expect(got.outcome).toEqual({ kind: 'sent', providerId: 'e9', acceptance: 'accepted' });
    expect(got.handedOff).toEqual([0]);
    expect(got.replies).toHaveLength(1);
    expect(JSON.parse(got.replies[0]?.body ?? '')).toEqual({
      reply_to_uuid: 'e1',
      eaccount: 'mara@fernhill-mail.example',
      subject: 'Re: routes',
      body: { text: message.body, html: 'Hi Dana,<br/><br/>Tuesday &lt;10:30&gt; &amp; no later?<br/><br/>Mara' },
    });
    expect(got.replies[0]?.headers.authorization).toBe(`Bearer ${apiKey}`);
  });

  it('keeps the lead in Cc when a colleague is answered, and refuses to answer another person', async () => {
    const cc = await send(() => ({ json: { id: 'e9' } }), { cc: [{ name: '', email: 'leo@northwind.example' }] });
    expect(JSON.parse(cc.replies[0]?.body ?? '')).toMatchObject({ cc_address_email_list: 'leo@northwind.example' });
    await server?.close();
    const other = await send(() => ({ json: { id: 'e9' } }), { to: [{ name: '', email: 'leo@northwind.example' }] });
    expect(other.outcome).toMatchObject({ kind: 'refused', retry: false, code: 'recipient_fixed' });
    expect(other.replies).toHaveLength(0);
    expect(other.handedOff).toEqual([]);
  });

  it.each([
    [400, false, 9000],
    [401, false, 9000],
    [402, false, 9000],
    [404, false, 9000],
    [429, true, 9000],
  ])('reads %i as a refusal', async (status, retry, retryAfterMs) => {
    const got = await send(() => ({
      status,
      headers: { 'retry-after': '9' },
      json: { statusCode: status, error: 'No', message: `no, ${apiKey}` },
    }));
    expect(got.outcome).toMatchObject({ kind: 'refused', retry, retryAfterMs, code: `http_${status}` });
    expect(JSON.stringify(got.outcome)).not.toContain(apiKey);
    expect(got.replies).toHaveLength(1);
  });

  it('says what a missing plan means', async () => {
    const got = await send(() => ({ status: 402, json: { statusCode: 402, error: 'Payment Required', message: 'x' } }));
    expect(got.outcome).toMatchObject({ message: expect.stringContaining('no active paid plan') });
  });

  it.each<[string, Reply]>([
    ['a server error', { status: 500, json: { statusCode: 500 } }],
    ['a busy mail provider', { status: 503, json: { statusCode: 503 } }],
    ['a reset', { kind: 'reset' }],
    ['an answer cut off', { kind: 'cut', json: { id: 'e9', padding: 'x'.repeat(500) } }],
    ['an answer without an id', { json: {} }],
    ['an error inside a 200', { json: { statusCode: 500, error: 'x', message: 'y' } }],
  ])('calls the outcome uncertain after %s, and sends once', async (_name, reply) => {
    const got = await send(() => reply);
    expect(got.outcome.kind).toBe('uncertain');
    expect(got.replies).toHaveLength(1);
    expect(got.handedOff).toHaveLength(1);
  });

  it('calls the outcome uncertain when no answer comes in time', async () => {
    // Long enough for a busy machine to get as far as the hand-over.
    const got = await send(() => ({ kind: 'hang' }), {}, 1_500);
    expect(got.outcome).toMatchObject({ kind: 'uncertain', code: 'timeout' });
  });

  it('does not hand off when Instantly cannot be asked about the message', async () => {
    const { sender } = await open(() => ({ json: {} }));
    await server?.close();
    let handedOff = 0;
    const outcome = await sender.send(
      message,
      () => {
        handedOff += 1;
      },
      never,
    );
    expect(outcome).toMatchObject({ kind: 'refused', retry: true });
    expect(handedOff).toBe(0);
  });

  it('sends nothing once stopped', async () => {
    const { sender, seen } = await open(() => ({ json: { id: 'e9' } }));
    const outcome = await sender.send(message, () => undefined, AbortSignal.abort());
    expect(outcome).toMatchObject({ kind: 'refused', retry: true, code: 'stopped' });
    expect(seen).toHaveLength(0);
  });

  it('refuses what names no message to answer', async () => {
    const got = await send(() => ({ json: { id: 'e9' } }), { replyToExternalId: null });
    expect(got.outcome).toMatchObject({ kind: 'refused', retry: false, code: 'no_thread' });
    expect(got.seen).toHaveLength(0);
  });
});

describe('openInstantlySender.lookup', () => {
  const sent = {
    id: 'e9',
    timestamp_created: '2026-05-04T09:00:03.000Z',
    from_address_email: 'mara@fernhill-mail.example',
    to_address_email_list: 'Dana@northwind.example',
    ue_type: 3,
    body: {
      html: 'Hi Dana,<br/><br/>Tuesday &lt;10:30&gt; &amp; no later?<br/><br/>Mara<br/><blockquote>older</blockquote>',
    },
  };
  const look = async (items: unknown[], over: Partial<Outgoing> = {}) => {
    const { sender, seen } = await open(({ query }) => ({ json: { items: query.get('starting_after') ? [] : items } }));
    return { found: await sender.lookup({ ...message, ...over }, never), seen };
  };

  it('finds the reply by recipient, time and text', async () => {
    const { found, seen } = await look([parent, sent]);
    expect(found).toEqual({ kind: 'found', providerId: 'e9', at: Date.parse(sent.timestamp_created) });
    expect(seen[0]?.query.get('eaccount')).toBe('mara@fernhill-mail.example');
    expect(seen[0]?.query.get('min_timestamp_created')).toBe('2026-05-04T08:55:00.000Z');
  });

  it.each<[string, Record<string, unknown>]>([
    ['another text', { body: { text: 'Hi Dana, Wednesday?' } }],
    ['another recipient', { to_address_email_list: 'leo@northwind.example' }],
    ['the other direction', { ue_type: 2 }],
    ['one that is only scheduled', { ue_type: 4 }],
  ])('is not fooled by %s', async (_name, over) => {
    expect((await look([{ ...sent, ...over }])).found).toEqual({ kind: 'absent' });
  });

  it('says that it could not look rather than that nothing is there', async () => {
    const { sender } = await open(() => ({ status: 503, json: {} }));
    expect(await sender.lookup(message, never)).toMatchObject({ kind: 'unavailable' });
  });
});
