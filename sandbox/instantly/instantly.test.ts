import { describe, expect, it } from 'vitest';
import { demoKeys } from '../keys';
import { sandboxForTests } from '../testing/sandbox-for-tests';

const sandbox = sandboxForTests();

interface Page {
  items: Record<string, unknown>[];
  next_starting_after?: string;
}

async function call<Body = Page>(
  path: string,
  body?: object,
  key: string = demoKeys.instantly,
): Promise<{ status: number; body: Body }> {
  const answer = await fetch(`${sandbox.get().ready.instantly}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

const received = '00000000-0000-4000-8000-000000000031';
const reply = {
  reply_to_uuid: received,
  eaccount: 'mara@fernhill-mail.example',
  subject: 'Re: Routes',
  body: { html: 'Hi Dana,<br/><br/>yes.' },
};

describe('the Instantly stand-in', () => {
  it('pages campaigns, leads and emails; the last page that holds anything still carries a cursor', async () => {
    expect((await call('/campaigns?limit=100')).body.items.map(({ name }) => name)).toEqual(['Bakeries', 'Couriers']);
    const leads = await call('/leads/list', { campaign: '00000000-0000-4000-8000-000000000010', limit: 100 });
    expect(leads.body.items).toMatchObject([
      { email: 'dana@northwind.example', payload: { timezone: 'Europe/Lisbon' } },
    ]);
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (;;) {
      const { body } = await call(`/emails?limit=3&sort_order=asc${cursor ? `&starting_after=${cursor}` : ''}`);
      if (body.items.length === 0) break;
      seen.push(...body.items.map(({ id }) => id));
      expect(body.next_starting_after).toBeDefined();
      cursor = body.next_starting_after;
    }
    expect(seen).toHaveLength(4);
  });

  it('filters by type, time, campaign, lead and thread, newest first', async () => {
    const newestFirst = await call('/emails?email_type=received');
    expect(newestFirst.body.items.map(({ subject }) => subject)).toEqual(['Re: Vans', 'Re: Routes']);
    expect(newestFirst.body.items[0]).toMatchObject({
      ue_type: 2,
      is_auto_reply: 0,
      message_id: '<m33@couriers.example>',
      body: { text: 'Text of 33' },
    });
    const from = String(newestFirst.body.items[1]?.timestamp_created);
    const later = await call(`/emails?email_type=received&min_timestamp_created=${encodeURIComponent(from)}`);
    expect(later.body.items.map(({ subject }) => subject)).toEqual(['Re: Vans']);
    expect((await call('/emails?lead=dana@northwind.example')).body.items).toHaveLength(2);
    expect((await call('/emails?campaign_id=00000000-0000-4000-8000-000000000011')).body.items).toHaveLength(2);
    expect((await call('/emails?search=thread:00000000-0000-4000-8000-000000000120')).body.items).toHaveLength(2);
  });

  it('sends a reply to whoever wrote, threads it, and lists it as sent by hand', async () => {
    const sent = await call<Record<string, unknown>>('/emails/reply', reply);
    expect(sent.status).toBe(200);
    expect(sent.body).toMatchObject({
      ue_type: 3,
      thread_id: '00000000-0000-4000-8000-000000000120',
      to_address_email_list: 'dana@northwind.example',
    });
    expect(sent.body.message_id).not.toBe('<m31@northwind.example>');
    expect((await call('/emails?email_type=manual')).body.items.map(({ id }) => id)).toEqual([sent.body.id]);
    expect(sandbox.get().control.inbox()).toMatchObject([
      {
        kind: 'instantly',
        to: 'dana@northwind.example',
        subject: 'Re: Routes',
        body: 'Hi Dana,\n\nyes.',
        inReplyTo: '<m31@northwind.example>',
        references: ['<m30@fernhill-mail.example>', '<m31@northwind.example>'],
      },
    ]);
  });

  it('has no idempotency: asked twice, it sends twice', async () => {
    await call('/emails/reply', reply);
    await call('/emails/reply', reply);
    expect(sandbox.get().control.inbox()).toHaveLength(2);
  });

  it('keeps what was sent when the answer was lost, also over a restart', async () => {
    sandbox.get().control.fault({ provider: 'instantly', kind: 'reset-after-accept', match: '/emails/reply' });
    await expect(call('/emails/reply', reply)).rejects.toThrow();
    const { control } = await sandbox.restart();
    expect(control.inbox()).toHaveLength(1);
    expect((await call('/emails?email_type=manual')).body.items).toHaveLength(1);
  });

  it.each([
    ['a wrong key', () => call('/campaigns', undefined, 'wrong'), 401],
    ['a limit above 100', () => call('/emails?limit=101'), 400],
    ['an unknown email', () => call('/emails/reply', { ...reply, reply_to_uuid: 'none' }), 404],
    [
      'an account that is not connected',
      () => call('/emails/reply', { ...reply, eaccount: 'other@fernhill.example' }),
      404,
    ],
    ['no subject', () => call('/emails/reply', { ...reply, subject: undefined }), 400],
    ['an unknown route', () => call('/nothing'), 404],
  ])('answers %s in its own envelope', async (_, send, statusCode) => {
    const { status, body } = await send();
    expect(status).toBe(statusCode);
    expect(body).toMatchObject({ statusCode, error: expect.any(String), message: expect.any(String) });
  });

  it('answers 402 without a plan and 429 after 20 pages of emails a minute', async () => {
    const { control } = sandbox.get();
    control.conditions({ instantlyUnpaid: true });
    expect((await call('/campaigns')).status).toBe(402);
    control.conditions({ clear: true });
    control.scale(1);
    const statuses = await Promise.all(Array.from({ length: 25 }, async () => (await call('/emails')).status));
    control.scale(0.002);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(5);
  });

  it('lets a lead write now, in the thread that is open', async () => {
    const { control } = sandbox.get();
    const injected = await control.inject({
      kind: 'instantly',
      lead: 'dana@northwind.example',
      text: 'One more thing',
    });
    const { body } = await call('/emails?email_type=received&limit=1');
    expect(body.items).toMatchObject([
      { subject: 'Re: Routes', thread_id: '00000000-0000-4000-8000-000000000120', body: { text: 'One more thing' } },
    ]);
    expect(injected).toMatchObject({ kind: 'instantly', id: body.items[0]?.id });
    await expect(control.inject({ kind: 'instantly', lead: 'nobody@x.example', text: '' })).rejects.toThrow('no lead');
  });
});
