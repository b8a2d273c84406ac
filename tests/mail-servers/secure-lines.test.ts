import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadError } from '../../electron/engine/providers/reader';
import { missingMailServers, postfixPath } from './mail-server-software';
import { mailFrom, never, pullAll, readerOf, replyTo, senderOf, untilHolding } from './mailbox-kit';
import { type MailServers, startMailServers } from './start-mail-servers';

if (missingMailServers) console.warn(missingMailServers);

const software = [{ relay: true }, ...(postfixPath ? [{ relay: false }] : [])];

describe.skipIf(missingMailServers !== null).each(software)('lines secured by TLS %o', ({ relay }) => {
  const me = 'secure@fernhill.example';
  let servers: MailServers;
  beforeAll(async () => {
    servers = await startMailServers({ relay });
  });
  afterAll(() => servers?.stop());

  const problemOf = async (work: Promise<unknown>) => {
    const error = await work.then(() => null).catch((reason) => reason);
    return error instanceof ReadError ? error.problem : error;
  };
  const securedBy = (imap: 'tls' | 'starttls') => ({
    imap: { ...(imap === 'tls' ? servers.imaps : { host: 'localhost', port: servers.imap.port }), security: imap },
    smtp: { host: 'localhost', port: servers.smtp.port, security: 'starttls' as const },
  });

  it.each(['tls', 'starttls'] as const)('refuses a certificate that nobody vouches for (%s)', async (security) => {
    const { imap } = securedBy(security);
    const problem = await problemOf(pullAll(readerOf(servers, me, { imap }), null));
    expect(problem).toMatchObject({ kind: 'refused', message: expect.stringContaining('certificate') });
  });

  it('sends nothing, and no password, over a line that cannot be secured', async () => {
    const { smtp } = securedBy('starttls');
    const outcome = await senderOf(servers, me, { smtp }).send(replyTo('lea@lead.example', me), () => undefined, never);
    expect(outcome).toMatchObject({ kind: 'refused', retry: false, code: 'tls' });
    expect(await problemOf(readerOf(servers, me, { smtp }).check(never))).toMatchObject({ kind: 'refused' });
  });

  it.each(['tls', 'starttls'] as const)('reads and sends where the certificate is trusted (%s)', async (security) => {
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, servers.certificate]);
    try {
      const lead = `${security}@lead.example`;
      const change = securedBy(security);
      await servers.deliver(mailFrom(lead, me, security), me);
      const { messages } = await pullAll(readerOf(servers, me, change), null);
      expect(messages.some((one) => one.leadEmail === lead)).toBe(true);
      const sender = senderOf(servers, me, change);
      expect((await sender.send(replyTo(lead, me), () => undefined, never)).kind).toBe('sent');
      expect(await untilHolding(servers, lead, 'INBOX', 1)).toHaveLength(1);
      expect((await readerOf(servers, me, change).check(never)).detail).toContain('works (logged in)');
    } finally {
      setDefaultCACertificates(trusted);
    }
  });
});
