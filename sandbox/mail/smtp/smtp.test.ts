import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { demoKeys } from '../../keys';
import { sandboxForTests } from '../../testing/sandbox-for-tests';

const sandbox = sandboxForTests();
const user = 'mara@fernhill.example';

const reply = {
  from: `Mara Lind <${user}>`,
  to: 'Ivo <ivo@couriers.example>',
  cc: 'dispatch@couriers.example',
  subject: 'Re: Präzise Routen',
  text: 'Guten Tag,\n\nja, das geht.',
  messageId: '<reply-1@fernhill.example>',
  inReplyTo: '<plain-1@couriers.example>',
  references: ['<ours-1@fernhill.example>', '<plain-1@couriers.example>'],
};

function send(
  mail: Parameters<ReturnType<typeof createTransport>['sendMail']>[0] = reply,
  pass: string = demoKeys.mail,
  socketTimeout = 20_000,
) {
  const { host, port } = sandbox.get().ready.smtp;
  const transport = createTransport({ host, port, secure: false, auth: { user, pass }, socketTimeout });
  return transport.sendMail(mail).finally(() => transport.close());
}

describe('the SMTP stand-in, written to by nodemailer', () => {
  it('delivers to each recipient, on disk before the 250, with Message-ID and threading kept', async () => {
    const sent = await send();
    expect(sent.accepted).toHaveLength(2);
    const inbox = sandbox.get().control.inbox();
    expect(inbox.map(({ to }) => to)).toEqual(['ivo@couriers.example', 'dispatch@couriers.example']);
    expect(inbox[0]).toMatchObject({
      kind: 'mail',
      from: user,
      subject: 'Re: Präzise Routen',
      body: expect.stringContaining('ja, das geht.'),
      messageId: '<reply-1@fernhill.example>',
      inReplyTo: '<plain-1@couriers.example>',
      references: ['<ours-1@fernhill.example>', '<plain-1@couriers.example>'],
    });
    const file = join(sandbox.dir(), inbox[0]?.file ?? '');
    expect(readFileSync(file, 'utf8')).toContain('Message-ID: <reply-1@fernhill.example>');
    const { control } = await sandbox.restart();
    expect(control.inbox()).toHaveLength(2);
  });

  it('delivers to a mailbox here when the address has one', async () => {
    await send({ ...reply, to: user, cc: undefined });
    expect(sandbox.get().control.inbox()).toHaveLength(0);
    const { host, port } = sandbox.get().ready.imap;
    const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: demoKeys.mail }, logger: false });
    await client.connect();
    await client.mailboxOpen('INBOX');
    const found = await client.search({ header: { 'message-id': '<reply-1@fernhill.example>' } }, { uid: true });
    await client.logout();
    expect(found).toEqual([3]);
  });

  it('refuses a wrong password, a sender not owned, a message too large', async () => {
    await expect(send(reply, 'wrong')).rejects.toMatchObject({ code: 'EAUTH', responseCode: 535 });
    await expect(send({ ...reply, from: 'boss@fernhill.example' })).rejects.toMatchObject({ responseCode: 553 });
    await expect(send({ ...reply, text: 'x'.repeat(26 * 1024 * 1024) })).rejects.toMatchObject({ responseCode: 552 });
    expect(sandbox.get().control.inbox()).toHaveLength(0);
  });

  it.each([
    ['429', 451, 0],
    ['500', 554, 0],
    ['reset-before', undefined, 0],
    ['timeout', undefined, 0],
    ['reset-after-accept', undefined, 2],
    ['timeout-after-accept', undefined, 2],
    ['truncated', undefined, 2],
  ] as const)('plays %s', async (kind, responseCode, delivered) => {
    const { control } = sandbox.get();
    control.fault({ provider: 'smtp', kind });
    const failure = await send(reply, demoKeys.mail, 400).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    if (responseCode !== undefined) expect(failure).toMatchObject({ responseCode });
    expect(control.inbox()).toHaveLength(delivered);
    for (const { file } of control.inbox()) expect(existsSync(join(sandbox.dir(), file ?? ''))).toBe(true);
    await send();
    expect(control.inbox()).toHaveLength(delivered + 2);
  });
});
