import { describe, expect, it } from 'vitest';
import { inspectLine, inspectMail } from '..';
import { type AwayCase, awayCases } from './away.cases';
import { unseenNoOptOuts, unseenOptOuts, unseenWrongPersons } from './opt-outs.cases';
import { unseenReplies } from './replies.cases';
import { noWishes, type WholeMail, wishesAnywhere } from './whole-mails.cases';

const at = '2026-03-18T08:30:00Z';
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sourceOf = ({ from = 'Dana Okafor <dana@northwind.example>', subject, headers = [], text }: AwayCase): string =>
  [
    ...headers,
    `From: ${from}`,
    'To: Mara Lind <mara@fernhill.example>',
    `Subject: ${subject}`,
    'Date: Wed, 18 Mar 2026 09:30:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text.split('\n'),
  ].join('\r\n');

describe('mail nobody here had seen: away or here', () => {
  it.each(awayCases.map((each) => ({ ...each })))('$name', async (wanted) => {
    const seen = await inspectMail(Buffer.from(sourceOf(wanted)), { zone: 'Europe/Berlin' });
    expect({ bounce: seen.bounce, optOut: seen.optOut }).toEqual({ bounce: null, optOut: null });
    expect(seen.autoReply === null ? 'person' : 'auto', JSON.stringify(seen.evidence)).toBe(wanted.is);
    if (wanted.until !== undefined) expect(seen.autoReply?.until).toBe(wanted.until);
    if (wanted.instead !== undefined) expect(seen.evidence.instead).toContain(wanted.instead);
  });
});

describe('mail nobody here had seen: opt-outs', () => {
  const judged = (text: string) => inspectLine({ id: 1, at, subject: 'Re: Quick question', text });

  it.each(unseenOptOuts)('heard: %s', (text) => {
    expect(judged(text).optOut).not.toBeNull();
  });
  it.each(unseenNoOptOuts)('none: %s', (text) => {
    const { skipReason, optOut, evidence } = judged(text);
    expect({ optOut, wrongPerson: evidence.wrongPerson }).toEqual({ optOut: null, wrongPerson: undefined });
    expect(['auto_reply', 'bounce', 'opt_out']).not.toContain(skipReason);
  });
  it.each(unseenWrongPersons)('another person is meant: %s', (text) => {
    const { optOut, autoReply, evidence } = judged(text);
    expect({ optOut, autoReply }).toEqual({ optOut: null, autoReply: null });
    expect(evidence.wrongPerson).toBeDefined();
  });
});

describe('mail nobody here had seen: what is new in it', () => {
  it.each(unseenReplies.map((each) => ({ ...each })))('$name', ({ text = '', html = '', body }) => {
    const headers = { from: 'Dana Okafor <dana@northwind.example>' };
    expect(squeezed(inspectLine({ id: 1, at, text, html, headers }).body)).toBe(squeezed(body));
  });
});

describe('mail nobody here had seen: where in a mail the wish stands', () => {
  const judged = ({ text, html, subject = 'Re: Quick question' }: WholeMail) =>
    inspectLine({ id: 1, at, subject, text, html, headers: { from: 'Dana Okafor <dana@northwind.example>' } });
  const named = (mails: readonly WholeMail[]) =>
    mails.map((mail) => ({ mail, name: `${mail.subject ?? ''} ${mail.text || mail.html}`.slice(-70) }));

  it.each(named(wishesAnywhere))('heard: $name', ({ mail }) => {
    expect(judged(mail).optOut).not.toBeNull();
  });
  it.each(named(noWishes))('none: $name', ({ mail }) => {
    expect(judged(mail).optOut).toBeNull();
  });
});
