import { ImapFlow } from 'imapflow';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../content';
import { demoKeys } from '../../keys';
import { sandboxForTests } from '../../testing/sandbox-for-tests';

const sandbox = sandboxForTests({ makeWorld, nowAt: Date.UTC(2026, 4, 4, 9) });

describe('the demo mailbox', () => {
  it('reads whole through imapflow: every source, envelope and structure', async () => {
    const { host, port } = sandbox.get().ready.imap;
    const user = 'mara@fernhill.example';
    const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: demoKeys.mail }, logger: false });
    await client.connect();
    const account = sandbox
      .get()
      .world()
      .mail.accounts.find(({ address }) => address === user);
    for (const folder of ['INBOX', 'Sent'] as const) {
      const expected = (account?.messages ?? []).filter((mail) => mail.folder === folder);
      await client.mailboxOpen(folder);
      const read: string[] = [];
      for await (const mail of client.fetch('1:*', { source: true, envelope: true, bodyStructure: true, uid: true })) {
        read.push(mail.source?.toString('latin1') ?? '');
        expect(mail.envelope?.from?.[0]?.address).toContain('@');
        expect(mail.bodyStructure?.type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      }
      expect(read).toEqual(expected.map(({ raw }) => Buffer.from(raw).toString('latin1')));
      expect(read.length).toBeGreaterThan(0);
    }
    await client.logout();
  });
});
