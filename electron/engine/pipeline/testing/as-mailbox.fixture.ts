import type { Reader } from '../../providers/reader';
import type { TestEngine } from './engine-for-tests.fixture';
import { ourAddress } from './engine-for-tests.fixture';

/** The campaign of an account that is a plain mailbox. */
export const mailboxCampaign = 'Inbound mailbox';

/** Makes one of the fixture's accounts a plain mailbox (IMAP): no campaigns of its own, and nobody who says whose lead a message is. */
export const asMailbox = (t: TestEngine, connectionId: string): void => {
  const server = { host: 'mail.fernhill.example', port: 993, security: 'tls' };
  t.ctx.store.sqlite.prepare('UPDATE connections SET config = ? WHERE id = ?').run(
    JSON.stringify({
      kind: 'email',
      address: ourAddress,
      displayName: 'Mara Lind',
      user: ourAddress,
      imap: server,
      smtp: server,
      campaignName: mailboxCampaign,
      saveToSent: true,
    }),
    connectionId,
  );
};

/** Gives each account a reader of its own. */
export const readersOf = (t: TestEngine, readers: Readonly<Record<string, Reader>>): void => {
  const { readerFor } = t.services.accounts;
  t.services.accounts.readerFor = async (id, ...rest) => readers[id] ?? readerFor(id, ...rest);
};
