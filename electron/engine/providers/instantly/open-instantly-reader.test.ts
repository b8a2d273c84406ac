import { afterEach, describe, expect, it } from 'vitest';
import { jumpingClock, keepingLog, type Loopback, type Reply, type Seen, startLoopback } from '../loopback.fixture';
import { ReadError, type SyncPage } from '../reader';
import { createInstantlyApi } from './create-instantly-api';
import { openInstantlyReader } from './open-instantly-reader';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const apiKey = 'instantly-key-5577';
const never = new AbortController().signal;
const at = (minute: number): string => new Date(Date.UTC(2026, 4, 4, 9, minute)).toISOString();

type Row = Record<string, unknown>;
const email = (n: number, more: Row = {}): Row => ({
  id: `e${n}`,
  timestamp_created: at(n),
  timestamp_email: at(n),
  message_id: `<m${n}@northwind.example>`,
  subject: 'Re: routes',
  from_address_email: 'dana@northwind.example',
  to_address_email_list: 'mara@fernhill-mail.example',
  body: { text: `text ${n}` },
  campaign_id: 'c1',
  lead: 'dana@northwind.example',
  eaccount: 'mara@fernhill-mail.example',
  ue_type: 2,
  thread_id: 't1',
  ...more,
});

/** Serves lists the way Instantly does, also the trap: a full last page still carries a cursor. */
const account = (world: { campaigns?: Row[]; leads?: Row[]; emails?: Row[] }) => {
  const page = (rows: Row[], after: string | null, limit: number): Reply => {
    const from = after === null ? 0 : rows.findIndex((row) => row.id === after) + 1;
    const items = rows.slice(from, from + limit);
    const last = items.at(-1);
    return { json: { items, ...(items.length === limit && last ? { next_starting_after: last.id } : {}) } };
  };
  return ({ path, query, body }: Seen): Reply => {
    const limit = Number(query.get('limit') ?? 100);
    if (path === '/api/v2/campaigns')
      return page(world.campaigns ?? [{ id: 'c1', name: 'Key accounts' }], query.get('starting_after'), limit);
    if (path === '/api/v2/leads/list') {
      const asked = JSON.parse(body) as { starting_after?: string; limit: number; contacts?: string[] };
      const leads = (world.leads ?? []).filter(
        (lead) => !asked.contacts || asked.contacts.includes(String(lead.email)),
      );
      return page(leads, asked.starting_after ?? null, asked.limit);
    }
    const since = Date.parse(query.get('min_timestamp_created') ?? '1970-01-01T00:00:00Z');
    const emails = (world.emails ?? []).filter((row) => Date.parse(String(row.timestamp_created)) > since);
    return page(emails, query.get('starting_after'), limit);
  };
};

const open = async (respond: (seen: Seen) => Reply) => {
  server = await startLoopback(respond);
  const clock = jumpingClock(30_000);
  const log = keepingLog();
  const api = createInstantlyApi({ baseUrl: `${server.url}/api/v2`, apiKey, fetch, clock, log });
  return { reader: openInstantlyReader(api), seen: server.seen, clock, log };
};
const all = async (pages: AsyncIterable<SyncPage>) => {
  const list: SyncPage[] = [];
  for await (const page of pages) list.push(page);
  return {
    pages: list,
    messages: list.flatMap((page) => page.messages),
    leads: list.flatMap((page) => page.leads),
    campaigns: list.flatMap((page) => page.campaigns),
    cursor: list.at(-1)?.cursor ?? null,
  };
};

describe('openInstantlyReader', () => {
  it('gives campaigns, then leads, then emails of both directions, oldest first', async () => {
    const { reader } = await open(
      account({
        leads: [
          {
            id: 'l1',
            campaign: 'c1',
            email: 'Dana@Northwind.example',
            first_name: 'Dana',
            last_name: 'Okafor',
            company_name: 'Northwind',
            job_title: 'COO',
            phone: '+351 21 000 0000',
            payload: { timezone: 'Europe/Lisbon' },
          },
          { id: 'l2', campaign: null, email: 'list-only@northwind.example' },
        ],
        emails: [
          email(1, {
            ue_type: 1,
            from_address_email: 'mara@fernhill-mail.example',
            to_address_email_list: 'dana@northwind.example',
          }),
          email(2, { from_address_json: [{ address: 'dana@northwind.example', name: 'Dana Okafor' }] }),
          email(3, { ue_type: 4 }),
        ],
      }),
    );
    const got = await all(reader.pull(null, never));
    expect(got.campaigns).toEqual([{ externalId: 'c1', name: 'Key accounts' }]);
    expect(got.leads).toEqual([
      {
        externalId: 'l1',
        campaignExternalId: 'c1',
        email: 'dana@northwind.example',
        name: 'Dana Okafor',
        phone: '+351 21 000 0000',
        company: 'Northwind',
        role: 'COO',
        zone: 'Europe/Lisbon',
      },
    ]);
    expect(got.messages.map(({ externalId, direction }) => [externalId, direction])).toEqual([
      ['e1', 'outbound'],
      ['e2', 'inbound'],
    ]);
    expect(got.messages[1]).toMatchObject({
      at: Date.parse(at(2)),
      leadEmail: 'dana@northwind.example',
      threadExternalId: 't1',
      campaignExternalId: 'c1',
      content: {
        parts: {
          from: { name: 'Dana Okafor', email: 'dana@northwind.example' },
          messageId: '<m2@northwind.example>',
          accountExternalId: 'mara@fernhill-mail.example',
          text: 'text 2',
          html: null,
        },
      },
    });
  });

  it('reads on to the empty page, and begins the next pull a little before the last email', async () => {
    const emails = Array.from({ length: 200 }, (_, n) => email(n));
    const world = { emails };
    const { reader, seen } = await open((one) => account(world)(one));
    const first = await all(reader.pull(null, never));
    expect(first.messages).toHaveLength(200);
    expect(seen.filter(({ path }) => path.endsWith('/emails'))).toHaveLength(3);
    emails.push(email(205));
    const second = await all(reader.pull(first.cursor, never));
    expect(second.messages.map((one) => one.externalId)).toContain('e205');
    expect(second.messages.length).toBeLessThan(15);
    expect(seen.at(-1)?.query.get('min_timestamp_created')).toBe(at(189));
    expect(seen.filter(({ query }) => Number(query.get('limit')) > 100)).toHaveLength(0);
  });

  it('resumes after a stop between pages without losing or skipping an email', async () => {
    const emails = Array.from({ length: 150 }, (_, n) => email(n));
    const { reader } = await open(account({ emails }));
    let cursor: string | null = null;
    const stopped: string[] = [];
    for await (const page of reader.pull(null, never)) {
      stopped.push(...page.messages.map((one) => one.externalId));
      cursor = page.cursor;
      if (page.messages.length > 0) break;
    }
    const rest = await all(reader.pull(cursor, never));
    expect(new Set([...stopped, ...rest.messages.map((one) => one.externalId)]).size).toBe(150);
    expect(rest.messages.length).toBeLessThan(70);
  });

  it('does not move its mark before the end when pages come newest first', async () => {
    const emails = Array.from({ length: 150 }, (_, n) => email(149 - n));
    const { reader } = await open(account({ emails }));
    const got = await all(reader.pull(null, never));
    const marks = got.pages.filter((page) => page.messages.length > 0).map((page) => JSON.parse(page.cursor) as Row);
    expect(got.messages).toHaveLength(150);
    // The first page alone cannot be told from an ascending one; the second shows it, and holds the mark.
    expect(marks[1]?.emailsSinceAt).toBe(marks[0]?.emailsSinceAt);
    expect((JSON.parse(got.cursor ?? '{}') as Row).emailsSinceAt).toBe(Date.parse(at(149)));
  });

  it('finds the campaign of what was sent by hand by thread, else by lead, and leaves foreign mail alone', async () => {
    const ours = { campaign_id: null, ue_type: 3, from_address_email: 'mara@fernhill-mail.example' };
    const { reader } = await open(
      account({
        leads: [{ id: 'l2', campaign: 'c1', email: 'leo@contoso.example', timestamp_updated: at(0) }],
        emails: [
          email(1),
          email(2, { ...ours, to_address_email_list: 'dana@northwind.example' }),
          email(3, { ...ours, thread_id: 't2', lead: null, to_address_email_list: 'leo@contoso.example' }),
          email(4, { campaign_id: null, thread_id: 't3', lead: null, from_address_email: 'news@elsewhere.example' }),
          email(5, { campaign_id: 'deleted', thread_id: 't4' }),
        ],
      }),
    );
    const got = await all(reader.pull(null, never));
    expect(got.messages.map(({ externalId, campaignExternalId }) => [externalId, campaignExternalId])).toEqual([
      ['e1', 'c1'],
      ['e2', 'c1'],
      ['e3', 'c1'],
    ]);
  });

  it('takes the auto-reply witness, and never dates a message after it arrived', async () => {
    const { reader } = await open(
      account({
        emails: [email(1, { is_auto_reply: 1, i_status: 0 }), email(2, { i_status: 0, timestamp_email: at(50) })],
      }),
    );
    const { messages } = await all(reader.pull(null, never));
    expect(messages.map(({ content }) => content.kind === 'parts' && content.parts.autoReply)).toEqual([true, false]);
    expect(messages[1]?.at).toBe(Date.parse(at(2)));
  });

  it('keeps the rest of a page when one item is unreadable', async () => {
    const { reader, log } = await open(account({ emails: [email(1), email(2, { id: 2 }), email(3, { subject: 7 })] }));
    const { messages } = await all(reader.pull(null, never));
    expect(messages.map((one) => one.externalId)).toEqual(['e1', 'e3']);
    expect(log.lines.join('\n')).toContain('instantly.unreadable_item');
  });

  it('waits out Retry-After, and without one keeps to twenty a minute', async () => {
    let refusals = 2;
    const answers = account({ emails: [email(1)] });
    const { reader, clock } = await open((one) => {
      if (!one.path.endsWith('/emails') || refusals === 0) return answers(one);
      refusals -= 1;
      return {
        status: 429,
        headers: refusals === 1 ? { 'retry-after': '3' } : {},
        json: { statusCode: 429, error: 'Too Many Requests', message: 'slow down' },
      };
    });
    expect((await all(reader.pull(null, never))).messages).toHaveLength(1);
    expect(clock.waits).toEqual([3000, 4000]);
    for (let n = 0; n < 25; n += 1) await all(reader.pull(null, never));
    expect(clock.waits.length).toBeGreaterThan(2);
    expect(Math.max(...clock.waits)).toBeGreaterThan(20_000);
  });

  it.each([
    [401, { kind: 'auth' }, 'API key'],
    [402, { kind: 'refused' }, 'no active paid plan'],
    [429, { kind: 'rate_limited', retryAfterMs: 90_000 }, 'slow down'],
    [503, { kind: 'unreachable' }, '503'],
    [404, { kind: 'refused' }, '404'],
  ])('reads %i as a problem with a sentence, without the key', async (status, problem, words) => {
    const { reader } = await open(() => ({
      status,
      headers: { 'retry-after': '90' },
      json: { statusCode: status, error: 'Nope', message: `slow down, ${apiKey}` },
    }));
    const error = await all(reader.pull(null, never)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ReadError);
    if (!(error instanceof ReadError)) return;
    expect(error.problem).toMatchObject(problem);
    expect(error.message).toContain(words);
    expect(error.message).not.toContain(apiKey);
  });

  it('says that nobody answers, or that something else does', async () => {
    const { reader } = await open(() => ({ json: 'hello' }));
    await expect(all(reader.pull(null, never))).rejects.toThrow('does not answer like Instantly');
    await server?.close();
    await expect(reader.check(never)).rejects.toThrow('cannot be reached');
  });

  it('reads all leads again when the one it stopped at is gone', async () => {
    const answers = account({ leads: [{ id: 'l1', campaign: 'c1', email: 'dana@northwind.example' }] });
    const { reader } = await open((one) =>
      one.body.includes('"gone"')
        ? { status: 404, json: { statusCode: 404, error: 'Not Found', message: 'no' } }
        : answers(one),
    );
    const cursor = JSON.stringify({ v: 1, emailsSinceAt: null, leadsAfter: 'gone', leadsWholeAt: Date.now() });
    expect((await all(reader.pull(cursor, never))).leads.map((lead) => lead.externalId)).toEqual(['l1']);
  });

  it('begins anew on a cursor of another version', async () => {
    const { reader } = await open(account({ emails: [email(1)] }));
    expect((await all(reader.pull('{"v":9}', never))).messages).toHaveLength(1);
    expect((await all(reader.pull('garbage', never))).messages).toHaveLength(1);
  });
});
