import { describe, expect, it } from 'vitest';
import { engineForTests, type TestEngine } from './testing/engine-for-tests.fixture';

const stranger = 'offers@wholesale.example';

/** A mailing without any header that says so. */
const mailing = (t: TestEngine, lead: string, text = '') =>
  t.mailbox.arrive({
    lead,
    raw: [
      'Received: from mx.example by mail.fernhill.example; Mon, 4 May 2026 09:00:00 +0000',
      `From: Offers <${lead}>`,
      'To: Mara Lind <mara@fernhill.example>',
      'Subject: Trucks of the month',
      `Message-ID: <${Math.random()}@${lead.split('@')[1]}>`,
      '',
      text,
      'What would it cost you to run twelve vans for a year less? Our new range of pallet trucks tells you. '.repeat(9),
      '',
      'To unsubscribe, click here: https://wholesale.example/u',
      '',
    ].join('\r\n'),
  });

const facts = (t: TestEngine, lead: string) =>
  t.ctx.store.sqlite
    .prepare<[string], { reason: string | null; evidence: string | null; tag: string | null }>(
      `SELECT m.skip_reason AS reason, m.evidence, l.sentiment AS tag FROM messages m JOIN leads l ON l.id = m.lead_id
       WHERE l.email = ? AND m.direction = 'inbound' ORDER BY m.at DESC, m.id DESC LIMIT 1`,
    )
    .get(lead);

const taken = async (t: TestEngine, lead: string) => {
  await t.sync();
  await t.work();
  return facts(t, lead);
};

describe('a mailing that carries none of the headers of lists', () => {
  it('is not answered, and its own words say why', async () => {
    const t = await engineForTests();
    mailing(t, stranger);
    expect(await taken(t, stranger)).toMatchObject({
      reason: 'auto_reply',
      evidence: expect.stringContaining('Mail to many, not to us: “To unsubscribe, click here'),
    });
    expect(t.sends()).toEqual([]);
  });

  it('goes on where we have to do with its sender: somebody may have written it', async () => {
    const t = await engineForTests();
    mailing(t, 'dana@northwind.example');
    expect(await taken(t, 'dana@northwind.example')).not.toMatchObject({ reason: 'auto_reply' });
    t.clock.advance(60_000);
    t.mailbox.arrive({ lead: stranger, direction: 'outbound', text: 'Thank you for your catalogue.' });
    await t.sync();
    t.clock.advance(60_000);
    mailing(t, stranger);
    expect(await taken(t, stranger)).not.toMatchObject({ reason: 'auto_reply' });
  });

  it('with a wish to hear no more above it is an opt-out all the same', async () => {
    const t = await engineForTests();
    mailing(t, stranger, 'Please remove me from your list. This is what you sent me:\r\n');
    expect(await taken(t, stranger)).toMatchObject({ reason: 'opt_out' });
  });
});
