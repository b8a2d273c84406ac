import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../sender';
import { composeMessage, referencesOf } from './compose-message';
import { instanceHeader } from './instance-header';

const outgoing: Outgoing = {
  outboxId: 'outbox-1',
  channel: 'email',
  from: { name: 'Mara Lind', email: 'mara@fernhill.example' },
  to: [{ name: 'Núñez, Léa "Lea"', email: 'lea@lead.example' }],
  cc: [{ name: '', email: 'kim@lead.example' }],
  subject: 'Re: Größe und Preis – 12 vans? ✅',
  body: 'Grüße,\n\n.dot\n  indented   spaces \n\nMara\n',
  messageId: '<reply-1@fernhill.example>',
  inReplyTo: '<parent@lead.example>',
  references: ['<first@fernhill.example>', '<parent@lead.example>'],
  replyToExternalId: null,
  accountExternalId: null,
  at: Date.UTC(2026, 10, 16, 9, 30, 5),
  instanceId: 'instance-1',
};

const composed = async (change: Partial<Outgoing> = {}) => {
  const raw = await composeMessage({ ...outgoing, ...change });
  return { raw: raw.toString('latin1'), parsed: await PostalMime.parse(raw) };
};

describe('composeMessage', () => {
  it('says everything that was fixed when the send was queued, and it reads back so', async () => {
    const { parsed } = await composed();
    expect(parsed.messageId).toBe(outgoing.messageId);
    expect(parsed.inReplyTo).toBe(outgoing.inReplyTo);
    expect(parsed.references).toBe('<first@fernhill.example> <parent@lead.example>');
    expect(parsed.subject).toBe(outgoing.subject);
    expect(parsed.text).toBe(outgoing.body);
    expect(parsed.date).toBe('2026-11-16T09:30:05.000Z');
    expect(parsed.to).toEqual([{ name: 'Núñez, Léa "Lea"', address: 'lea@lead.example' }]);
    expect(parsed.headers.find((one) => one.key === instanceHeader.toLowerCase())?.value).toBe('instance-1');
  });

  it('is the same bytes each time', async () => {
    expect((await composed()).raw).toBe((await composed()).raw);
  });

  it('is ASCII with CRLF line ends of at most 998 characters, and not re-wrapped by readers', async () => {
    const { raw } = await composed({ body: `${'word '.repeat(500)}\n${'ä'.repeat(2_000)}\n` });
    expect(raw).toMatch(/^[\r\n\x20-\x7e\t]*$/);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(raw).not.toContain('format=flowed');
  });

  it('lets no text become a header, a recipient or a file', async () => {
    const { raw, parsed } = await composed({
      subject: 'Hello\r\nBcc: all@lead.example',
      to: [{ name: 'Lea\r\nBcc: all@lead.example', email: 'lea@lead.example' }],
      body: 'file:///etc/hostname',
    });
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(parsed.bcc ?? []).toEqual([]);
    expect(parsed.text?.trim()).toBe('file:///etc/hostname');
  });

  it('writes no threading headers where nothing is answered', async () => {
    const { raw } = await composed({ inReplyTo: null, references: [] });
    expect(raw).not.toMatch(/^(In-Reply-To|References):/im);
  });
});

describe('referencesOf', () => {
  it('ends with the parent and names each id once', () => {
    expect(referencesOf({ inReplyTo: '<b>', references: ['<a>', '<b>', '<a>', '<c>'] })).toEqual(['<a>', '<c>', '<b>']);
    expect(referencesOf({ inReplyTo: null, references: ['<a>'] })).toEqual(['<a>']);
  });
});
