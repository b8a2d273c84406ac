import { noFacts } from '../electron/engine/store/message-facts';
import type { NewMessage } from '../electron/engine/store/messages';
import { randomFrom } from './random-from';

/** A parsed message as a sync page stores it, with its source where the provider gives one. */
export type SampleMessage = { row: NewMessage; raw: Buffer | null };

const uuid = (n: number): string => `0197f0a4-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** Messages shaped like a mailbox: short replies with long quotes, half of them HTML with their source. */
export const sampleMessages = (count: number): SampleMessage[] => {
  const next = randomFrom(1);
  const syllables = 'ba de fi go ku la me ni po ru sa te vi wo xu ya ze ar el in or un est ing ter'.split(' ');
  // Twenty thousand words, the first far more frequent than the last: an index over few words would cost next to nothing.
  const words = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => syllables[Math.floor(next() * syllables.length)]).join(''),
  );
  const text = (length: number): string => {
    let out = '';
    while (out.length < length)
      out += `${words[Math.floor(words.length ** next()) - 1] ?? ''}${next() < 0.12 ? '. ' : ' '}`;
    return out.trim();
  };
  return Array.from({ length: count }, (_, n) => {
    const body = text(200 + next() * 800);
    const quoted = text(400 + next() * 1600);
    const html = n % 2 === 0;
    const inbound = n % 3 !== 0;
    const at = 1_770_000_000_000 + n * 60_000;
    const person = { name: `Lead ${n % 400}`, email: `lead${n % 400}@northwind.example` };
    const mara = { name: 'Mara Lind', email: 'mara@fernhill.example' };
    const rawText = `${body}\n\n${quoted}`;
    const row: NewMessage = {
      id: uuid(n),
      workspaceId: uuid(900_000_001),
      createdAt: at,
      updatedAt: at,
      version: 1,
      leadId: uuid(800_000_000 + (n % 400)),
      campaignId: uuid(700_000_000 + (n % 11)),
      connectionId: uuid(600_000_001),
      channel: 'email',
      direction: inbound ? 'inbound' : 'outbound',
      at,
      identity: `<m${n}@northwind.example>`,
      externalId: `INBOX:1:${n}`,
      messageIdHeader: `<m${n}@northwind.example>`,
      inReplyTo: n < 400 ? null : `<m${n - 400}@northwind.example>`,
      references: n < 400 ? [] : [`<m${n - 400}@northwind.example>`],
      threadExternalId: null,
      accountExternalId: null,
      from: inbound ? person : mara,
      to: [inbound ? mara : person],
      cc: [],
      replyTo: [],
      subject: `Re: ${text(30)}`,
      body,
      quoted,
      signature: 'Kind regards\nLead',
      rawText,
      rawHtml: html ? `<div>${rawText.replaceAll('\n', '<br>')}</div>` : null,
      attachments: [],
      facts: noFacts,
      sentBy: inbound ? null : 'elsewhere',
      stage: 'history',
      skipReason: null,
      evidence: null,
      outboxId: null,
    };
    return { row, raw: html ? Buffer.from(`Subject: ${row.subject}\r\n\r\n${rawText}`) : null };
  });
};
