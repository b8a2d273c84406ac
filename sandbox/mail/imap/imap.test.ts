import { ImapFlow } from 'imapflow';
import { afterEach, describe, expect, it } from 'vitest';
import { demoKeys } from '../../keys';
import { sandboxForTests } from '../../testing/sandbox-for-tests';
import { plainMail } from '../../testing/small-world';

const sandbox = sandboxForTests();
const user = 'mara@fernhill.example';
const open: ImapFlow[] = [];

async function connect(pass: string = demoKeys.mail): Promise<ImapFlow> {
  const { host, port } = sandbox.get().ready.imap;
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass }, logger: false });
  client.on('error', () => undefined);
  open.push(client);
  await client.connect();
  return client;
}

/** imapflow answers false for what it could not do. */
function given<Value>(value: Value | false | undefined): Value {
  if (value === false || value === undefined) throw new Error('imapflow answered false');
  return value;
}

afterEach(async () => {
  for (const client of open.splice(0)) client.close();
});

describe('the IMAP stand-in, read by imapflow', () => {
  it('lists the folders with their special uses, and their status', async () => {
    const client = await connect();
    const folders = await client.list({
      statusQuery: { messages: true, unseen: true, uidNext: true, highestModseq: true },
    });
    expect(folders.map(({ path, specialUse }) => [path, specialUse ?? null])).toEqual(
      expect.arrayContaining([
        ['INBOX', '\\Inbox'],
        ['Sent', '\\Sent'],
        ['Trash', '\\Trash'],
      ]),
    );
    expect(folders.find(({ path }) => path === 'INBOX')?.status).toMatchObject({ messages: 2, unseen: 1, uidNext: 3 });
  });

  it('fetches envelope, structure, flags and the source as it stands', async () => {
    const client = await connect();
    const mailbox = await client.mailboxOpen('INBOX');
    expect(mailbox).toMatchObject({ exists: 2, uidNext: 3, readOnly: false });
    const first = await client.fetchOne(
      '1',
      { uid: true, flags: true, envelope: true, source: true, bodyStructure: true, size: true, internalDate: true },
      { uid: true },
    );
    if (!first) throw new Error('nothing fetched');
    expect(first.source?.toString()).toBe(plainMail);
    expect(first.size).toBe(Buffer.byteLength(plainMail));
    expect([...(first.flags ?? [])]).toEqual(['\\Seen']);
    expect(first.envelope).toMatchObject({
      subject: 'Präzise Routen',
      messageId: '<plain-1@couriers.example>',
      inReplyTo: '<ours-1@fernhill.example>',
      from: [{ name: 'Ivo Brandt, Couriers', address: 'ivo@couriers.example' }],
    });
    const headers = await client.fetchOne('1', { headers: ['references', 'message-id'] }, { uid: true });
    expect(given(headers).headers?.toString()).toBe(
      'Message-ID: <plain-1@couriers.example>\r\nReferences: <ours-0@fernhill.example>\r\n\t<ours-1@fernhill.example>\r\n\r\n',
    );
  });

  it('knows the parts of a report inside a report, and a stretch of one', async () => {
    const client = await connect();
    await client.mailboxOpen('INBOX');
    const mail = await client.fetchOne(
      '2',
      { bodyStructure: true, envelope: true, bodyParts: ['1', '2.mime', '3.header', '3.2', '3.1'] },
      { uid: true },
    );
    if (!mail) throw new Error('nothing fetched');
    expect(mail.bodyStructure?.type).toBe('multipart/report');
    expect(mail.bodyStructure?.childNodes?.map(({ type }) => type)).toEqual([
      'text/plain',
      'message/delivery-status',
      'message/rfc822',
    ]);
    expect(mail.bodyStructure?.childNodes?.[2]).toMatchObject({
      disposition: 'attachment',
      dispositionParameters: { filename: 'original.eml' },
    });
    expect(mail.envelope?.to?.map(({ address }) => address)).toEqual([user, 'a@team.example', 'b@team.example']);
    const part = (name: string) => mail.bodyParts?.get(name)?.toString();
    expect(part('1')).toBe('It could not be delivered.');
    expect(part('2.mime')).toBe('Content-Type: message/delivery-status\r\n\r\n');
    expect(part('3.header')).toContain('Subject: Routes');
    expect(part('3.1')).toBe('plain words');
    expect(part('3.2')).toBe('<p>html words</p>');
    const piece = await client.fetchOne('2', { source: { start: 6, maxLength: 13 } }, { uid: true });
    expect(given(piece).source?.toString()).toBe('mailer-daemon');
  });

  it('searches by header, date, flag and range', async () => {
    const client = await connect();
    await client.mailboxOpen('INBOX');
    expect(await client.search({ header: { 'message-id': '<plain-1@couriers.example>' } }, { uid: true })).toEqual([1]);
    expect(await client.search({ seen: false }, { uid: true })).toEqual([2]);
    expect(await client.search({ uid: '2:*' }, { uid: true })).toEqual([2]);
    expect(await client.search({ since: new Date(Date.now() + 2 * 86_400_000) }, { uid: true })).toEqual([]);
    expect(
      await client.search({ or: [{ subject: 'Undelivered' }, { from: 'nobody' }], all: true }, { uid: true }),
    ).toEqual([2]);
    expect(await client.search({ not: { body: 'what does it cost' } }, { uid: true })).toEqual([2]);
  });

  it('appends with flags and tells the UID; keeps everything over a restart, UIDVALIDITY and MODSEQ too', async () => {
    const client = await connect();
    const raw =
      'From: mara@fernhill.example\r\nTo: ivo@couriers.example\r\nMessage-ID: <sent-1@fernhill.example>\r\nSubject: Re: X\r\n\r\nYes.\r\n';
    const appended = await client.append('Sent', raw, ['\\Seen'], new Date('2026-05-04T08:00:00Z'));
    expect(given(appended).uid).toBe(1);
    const before = await client.status('Sent', { uidValidity: true, highestModseq: true, messages: true });
    await sandbox.restart();
    const again = await connect();
    expect(await again.status('Sent', { uidValidity: true, highestModseq: true, messages: true })).toEqual(before);
    await again.mailboxOpen('Sent');
    const mail = await again.fetchOne('1', { source: true, flags: true, internalDate: true }, { uid: true });
    expect(given(mail).source?.toString()).toBe(raw);
    expect(given(mail).internalDate).toEqual(new Date('2026-05-04T08:00:00Z'));
  });

  it('changes flags, finds what changed since, and never shows a change twice', async () => {
    const client = await connect();
    const mailbox = await client.mailboxOpen('INBOX');
    const since = mailbox.highestModseq ?? 0n;
    await client.messageFlagsAdd('2', ['\\Answered', '$Reviewed'], { uid: true });
    const changed = [];
    for await (const mail of client.fetch('1:*', { uid: true, flags: true }, { uid: true, changedSince: since }))
      changed.push(mail);
    expect(changed.map(({ uid, flags }) => [uid, [...(flags ?? [])]])).toEqual([[2, ['\\Answered', '$Reviewed']]]);
    await client.messageFlagsRemove('2', ['\\Answered'], { uid: true });
    const mail = await client.fetchOne('2', { flags: true }, { uid: true });
    expect(mail && [...(mail.flags ?? [])]).toEqual(['$Reviewed']);
  });

  it('moves, copies and deletes, and tells the new UIDs', async () => {
    const client = await connect();
    await client.mailboxOpen('INBOX');
    const copied = await client.messageCopy('1', 'Archive', { uid: true });
    expect(given(copied).uidMap?.get(1)).toBe(1);
    const moved = await client.messageMove('1', 'Trash', { uid: true });
    expect(given(moved).uidMap?.get(1)).toBe(1);
    expect(await client.search({ all: true }, { uid: true })).toEqual([2]);
    await client.messageDelete('2', { uid: true });
    expect(given(client.mailbox).exists).toBe(0);
  });

  it('pushes a new message to a client that idles', async () => {
    const client = await connect();
    await client.mailboxOpen('INBOX');
    const grown = new Promise<{ count: number }>((resolve) => client.on('exists', resolve));
    void client.idle();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const injected = await sandbox
      .get()
      .control.inject({ kind: 'mail', from: { address: 'ivo@couriers.example' }, subject: 'New', text: 'Now' });
    expect((await grown).count).toBe(3);
    const mail = await client.fetchOne('3', { envelope: true }, { uid: true });
    expect(given(mail).envelope).toMatchObject({ subject: 'New', messageId: injected.messageId });
  });

  it('refuses a wrong password, and a folder that is not there', async () => {
    await expect(connect('wrong')).rejects.toMatchObject({ authenticationFailed: true });
    const client = await connect();
    await expect(client.mailboxOpen('Nowhere')).rejects.toThrow();
    await client.noop();
  });

  it('has a new UIDVALIDITY after a reset', async () => {
    const before = await (await connect()).status('INBOX', { uidValidity: true });
    await sandbox.get().control.reset();
    const after = await (await connect()).status('INBOX', { uidValidity: true });
    expect(given(after).uidValidity).not.toEqual(given(before).uidValidity);
  });

  it('plays faults: a NO, a reset, half an answer', async () => {
    const { control } = sandbox.get();
    const client = await connect();
    await client.mailboxOpen('INBOX');
    control.fault({ provider: 'imap', kind: '500', match: 'FETCH' });
    await expect(client.fetchOne('1', { source: true }, { uid: true })).rejects.toThrow();
    control.fault({ provider: 'imap', kind: 'truncated', match: 'FETCH' });
    await expect(client.fetchOne('1', { source: true }, { uid: true })).rejects.toThrow();
    const other = await connect();
    await other.mailboxOpen('INBOX');
    control.fault({ provider: 'imap', kind: 'reset-before', match: 'FETCH' });
    await expect(other.fetchOne('1', { source: true }, { uid: true })).rejects.toThrow();
    expect(control.requests({ provider: 'imap' }).some(({ path }) => path.includes(demoKeys.mail))).toBe(false);
  });
});
