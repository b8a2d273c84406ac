import type { ImapFlow } from 'imapflow';
import { expect, it } from 'vitest';
import type { Sought } from '../sender';
import { findSent } from './find-sent';

const leftAt = Date.UTC(2026, 4, 7, 9, 0);
const hourMs = 3_600_000;
const message: Sought = {
  outboxId: 'send-1',
  channel: 'email',
  from: { name: 'Mara Lind', email: 'mara@fernhill.example' },
  to: [{ name: 'Dana Okafor', email: 'dana@northwind.example' }],
  cc: [],
  subject: 'Re: Rounds',
  body: 'It takes one afternoon.',
  messageId: '<ours@fernhill.example>',
  inReplyTo: null,
  references: [],
  replyToExternalId: null,
  accountExternalId: null,
  at: leftAt,
  instanceId: 'desk',
};

/** A Sent folder of one mail with this text, that keeps no Message-ID of ours, as Outlook does. */
const sentFolder = (at: number, text: string): ImapFlow =>
  ({
    list: async () => [
      { path: 'INBOX', flags: new Set() },
      { path: 'Sent', specialUse: '\\Sent', flags: new Set() },
    ],
    mailboxOpen: async () => ({}),
    search: async (query: { to?: string }) => (query.to === undefined ? [] : [7]),
    fetchAll: async () => [
      {
        uid: 7,
        internalDate: new Date(at),
        envelope: { messageId: '<theirs@outlook.example>' },
        source: Buffer.from(`Subject: Re: Rounds\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`),
      },
    ],
  }) as unknown as ImapFlow;

it.each([
  ['minutes after it was handed over', leftAt + 120_000, false, 'found'],
  ['hours after it was handed over: another mail', leftAt + 5 * hourMs, false, 'absent'],
  ['hours later, when only its approval is known', leftAt + 5 * hourMs, true, 'found'],
  ['before its approval', leftAt - hourMs, true, 'absent'],
])('the same text %s', async (_what, at, anyTimeSince, kind) => {
  expect(await findSent(sentFolder(at, message.body), { ...message, anyTimeSince })).toMatchObject({ kind });
});

it('another text to the same person is another mail', async () => {
  expect(await findSent(sentFolder(leftAt, 'Not today.'), { ...message, anyTimeSince: true })).toEqual({
    kind: 'absent',
  });
});
