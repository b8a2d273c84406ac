import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { expectations, makeWorld } from '.';

const seed = 1;
/** A Monday morning, a Sunday night, a Wednesday noon and the last night of a year. */
const moments = ['2026-05-04T09:00:00Z', '2026-11-22T23:50:00Z', '2026-07-15T12:00:00Z', '2026-12-31T23:59:00Z'].map(
  Date.parse,
);
const nowAt = moments[0] ?? 0;
const world = makeWorld({ nowAt, seed });
const told = expectations({ nowAt, seed });
const manual = (campaign: string): boolean => campaign === 'nordics' || campaign === 'mailbox';

const day = 86_400_000;

describe('the demo world', () => {
  it('holds 67 messages worth a draft in the ten campaigns that send by rule and 24 in the two that setters manage', () => {
    const drafts = told.filter((one) => one.draftable);
    expect(drafts.filter((one) => !manual(one.campaign))).toHaveLength(67);
    expect(drafts.filter((one) => manual(one.campaign))).toHaveLength(24);
    expect(new Set(drafts.map((one) => one.sentiment))).toEqual(
      new Set(['Interested', 'Meeting Requested', 'Call Requested', 'Information Requested', 'Follow Up']),
    );
  });

  it('holds about 400 leads and several hundred messages, most of them inbound that a gate ends', () => {
    const mailboxLeads = 22;
    expect(world.instantly.campaigns).toHaveLength(11);
    expect(world.instantly.leads.length + mailboxLeads).toBeGreaterThan(380);
    expect(world.instantly.leads.length + mailboxLeads).toBeLessThan(420);
    expect(told.filter((one) => !one.draftable && !manual(one.campaign)).length).toBeGreaterThan(190);
    for (const gate of [
      'bounce',
      'auto_reply',
      'acknowledgement_only',
      'opt_out',
      'lead_blocked',
      'superseded_by_newer_inbound',
      'already_answered',
      'already_booked',
      'missing_transcript',
      'sentiment_not_eligible',
    ])
      expect(told.filter((one) => one.gate === gate).length, gate).toBeGreaterThan(3);
  });

  it('is the same for the same arguments, and other leads for another seed', () => {
    expect(makeWorld({ nowAt, seed })).toEqual(world);
    const other = makeWorld({ nowAt, seed: 2 });
    expect(other.instantly.emails.map((one) => one.id)).not.toEqual(world.instantly.emails.map((one) => one.id));
    expect(expectations({ nowAt, seed: 2 }).filter((one) => one.draftable)).toHaveLength(91);
  });

  it('keeps ids when only the moment changes', () => {
    const later = makeWorld({ nowAt: moments[2] ?? 0, seed });
    expect(later.instantly.emails.map((one) => one.id)).toEqual(world.instantly.emails.map((one) => one.id));
  });

  it('gives every inbound email exactly one expectation', () => {
    const inbound = world.instantly.emails.filter((one) => one.type === 'received').map((one) => one.id);
    const ids = told.filter((one) => one.campaign !== 'mailbox').map((one) => one.externalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual([...inbound].sort());
  });

  it('has no id, address or domain twice', () => {
    const { leads, emails } = world.instantly;
    for (const list of [
      leads.map((one) => one.id),
      leads.map((one) => one.email),
      emails.map((one) => one.id),
      emails.map((one) => one.messageId),
    ])
      expect(new Set(list).size).toBe(list.length);
    const domains = leads.map((one) => one.email.split('@')[1]);
    expect(domains.filter((one, n) => domains.indexOf(one) !== n)).toEqual([]);
    const names = leads.map((one) => `${one.firstName} ${one.lastName}`);
    expect(names.filter((one, n) => names.indexOf(one) !== n)).toEqual([]);
  });

  it('names example domains only, and nothing is left unfilled', () => {
    const text = JSON.stringify(world).replaceAll('=\\r\\n', '');
    for (const [, host] of text.matchAll(/https?:\/\/([^/"'\\)<>\s;?]+)/g))
      expect(host).toMatch(/\.example$|^www\.w3\.org$/);
    for (const [, host] of text.matchAll(/[\w.+-]@([\w.-]+\w)/g))
      if (host !== 'import' && host?.includes('.')) expect(host).toMatch(/\.example$/);
    for (const one of world.instantly.emails)
      expect(`${one.subject} ${one.text}`).not.toMatch(/\{\w+\}|\[\[\w+ \+|undefined|NaN/);
  });

  it.each(moments)('lies in the past, in order, within the times promised (now %d)', (at) => {
    const made = makeWorld({ nowAt: at, seed });
    const wanted = new Map(expectations({ nowAt: at, seed }).map((one) => [one.externalId, one]));
    const threads = new Map<string, (typeof made.instantly.emails)[number][]>();
    for (const one of made.instantly.emails) threads.set(one.threadId, [...(threads.get(one.threadId) ?? []), one]);
    for (const thread of threads.values())
      thread.forEach((one, n) => {
        expect(one.createdAt).toBeLessThan(at);
        const before = thread[n - 1];
        if (before) expect(one.createdAt).toBeGreaterThan(before.createdAt);
      });
    for (const one of made.instantly.emails) {
      const wish = wanted.get(one.id);
      if (!wish?.draftable) continue;
      expect(at - one.createdAt, one.text ?? '').toBeLessThan((manual(wish.campaign) ? 5 : 16) * day);
      expect(threads.get(one.threadId)?.at(-1)?.id).toBe(one.id);
    }
    for (const mail of made.mail.accounts[0]?.messages ?? []) expect(mail.receivedAt).toBeLessThan(at);
  });

  it('writes the mailbox as raw mail that a parser reads back, threads and reports included', async () => {
    const messages = world.mail.accounts[0]?.messages ?? [];
    const wanted = new Map(told.filter((one) => one.campaign === 'mailbox').map((one) => [one.externalId, one]));
    let found = 0;
    for (const mail of messages) {
      expect(String(mail.raw).replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      const parsed = await simpleParser(String(mail.raw));
      expect(parsed.date?.getTime()).toBeLessThanOrEqual(mail.receivedAt);
      const wish = wanted.get(parsed.messageId ?? '');
      if (mail.folder === 'INBOX') expect(wish, parsed.subject).toBeDefined();
      if (wish) found++;
      if (wish?.draftable) expect(parsed.text?.length).toBeGreaterThan(40);
      if (wish?.gate === 'bounce') expect(String(mail.raw)).toMatch(/report-type=delivery-status/);
    }
    expect(found).toBe(wanted.size);
    const replies = await Promise.all(messages.map((mail) => simpleParser(String(mail.raw))));
    const ids = new Set(replies.map((one) => one.messageId));
    for (const one of replies) if (one.inReplyTo) expect(ids.has(one.inReplyTo)).toBe(true);
    expect(replies.some((one) => one.subject === 'Anfrage über Ihre Website')).toBe(true);
  });

  it('leaves free time to offer on every working day of the next three weeks', () => {
    const busy = world.calendar.calendars[0]?.busy ?? [];
    for (let n = 1; n <= 21; n++) {
      const start = Date.UTC(2026, 4, 4 + n, 8);
      const weekday = new Date(start).getUTCDay();
      if (weekday === 0 || weekday === 6) continue;
      const slots = Array.from({ length: 16 }, (_, m) => start + m * 1_800_000);
      const free = slots.filter((at) => !busy.some((one) => one.startAt < at + 1_800_000 && one.endAt > at));
      expect(free.length).toBeGreaterThanOrEqual(5);
    }
  });
});
