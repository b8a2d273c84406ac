import { describe, expect, it } from 'vitest';
import { leadsBeside } from '../store/leads';
import { asMailbox, mailboxCampaign, readersOf } from './testing/as-mailbox.fixture';
import { byPeople, engineForTests, startAt, type TestEngineOptions } from './testing/engine-for-tests.fixture';
import { scriptedMailbox } from './testing/scripted-mailbox.fixture';

const dana = 'dana@northwind.example';
const hers = 'hers@northwind.example';

/** A provider's campaigns, and beside them the mailbox of the same account, read by IMAP. */
const providerAndMailbox = async (options?: TestEngineOptions) => {
  const t = await engineForTests(options);
  asMailbox(t, t.secondConnectionId);
  const imap = scriptedMailbox(t.clock);
  readersOf(t, { [t.secondConnectionId]: imap.reader });
  const syncImap = async (): Promise<void> => void (await t.call('sync.now', { connectionId: t.secondConnectionId }));
  /** Dana asked in the campaign, and a rule's answer waits to leave. */
  const queued = async (): Promise<void> => {
    t.mailbox.arrive({ messageId: hers });
    await t.sync();
    await t.work();
    expect(t.sends()).toMatchObject([{ admittedBy: 'rule', state: 'queued' }]);
    t.clock.advance(1_000);
  };
  return { t, imap, syncImap, queued };
};

describe('one person in a campaign and in the mailbox beside it', () => {
  it('an answer written by hand in the mailbox belongs to the thread it answers and takes back the rule’s', async () => {
    const { t, imap, syncImap, queued } = await providerAndMailbox();
    await queued();
    imap.arrive({ direction: 'outbound', text: 'It is 29 euros a van.', inReplyTo: `<${hers}>` });
    await syncImap();
    expect(t.messages().at(-1)).toMatchObject({ direction: 'outbound', leadId: t.lead().id });
    expect(t.sends()).toMatchObject([{ state: 'cancelled', reason: 'Someone answered meanwhile' }]);
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
  });

  it('and so does one that names no message', async () => {
    const { t, imap, syncImap, queued } = await providerAndMailbox();
    await queued();
    imap.arrive({ direction: 'outbound', text: 'It is 29 euros a van.' });
    await syncImap();
    expect(t.sends()).toMatchObject([{ state: 'cancelled', reason: 'Someone answered meanwhile' }]);
  });

  it('a second mail that the mailbox brings first takes back the answer to the older one', async () => {
    const { t, imap, syncImap, queued } = await providerAndMailbox();
    await queued();
    const second = { messageId: 'second@northwind.example', text: 'Or rather for thirty vans?' };
    imap.arrive(second);
    await syncImap();
    expect(t.sends()).toMatchObject([{ state: 'cancelled', reason: 'Dana Okafor wrote again' }]);
    t.mailbox.arrive(second);
    await t.sync();
    await t.leave();
    expect(t.mailbox.delivered).toEqual([]);
  });

  it.each([
    ['wrote', { text: 'Or rather for thirty vans?' }, 'Dana Okafor wrote again'],
    ['was answered', { direction: 'outbound' as const, text: 'It is 29 euros a van.' }, 'answered'],
  ])('what she %s there before the rule decided keeps it from leaving', async (_what, there, why) => {
    const { t, imap, syncImap } = await providerAndMailbox();
    t.mailbox.arrive({ messageId: hers });
    await t.sync();
    imap.arrive({ ...there, at: startAt + 500 });
    await syncImap();
    t.clock.advance(1_000);
    await t.work();
    await t.leave();
    expect(t.mailbox.delivered.filter((each) => each.inReplyTo === `<${hers}>`)).toEqual([]);
    const decided = t.ctx.store.sqlite
      .prepare<[string], { headline: string }>('SELECT headline FROM decisions WHERE campaign_id = ? ORDER BY rowid')
      .all(t.lead().campaignId);
    expect(decided.at(-1)?.headline.toLowerCase()).toContain(why.toLowerCase());
  });

  it('a person who approves is told of what she wrote there', async () => {
    const { t, imap, syncImap } = await providerAndMailbox(byPeople);
    const draft = await t.waiting({ messageId: hers });
    t.clock.advance(1_000);
    imap.arrive({ text: 'Or rather for thirty vans?' });
    await syncImap();
    await expect(t.approve(draft)).rejects.toThrow('newer_inbound');
    const { draft: shown, newerInboundAt, inboundSeq } = await t.call('drafts.get', { id: draft.id });
    expect(newerInboundAt).toBe(t.clock.now());
    await t.call('drafts.approve', { id: draft.id, fingerprint: shown.fingerprint, seenSeq: inboundSeq }, 'setter');
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('but another person of the firm holds nothing, nor does another campaign of the provider', async () => {
    const { t, imap, syncImap, queued } = await providerAndMailbox();
    await queued();
    const tom = { name: 'Tom Reyes', email: 'tom@northwind.example' };
    imap.arrive({ lead: tom.email, from: tom, text: 'What do you sell?' });
    imap.arrive({ direction: 'outbound', lead: tom.email, to: [tom], text: 'Vans.' });
    t.mailbox.arrive({ direction: 'outbound', campaign: 'Couriers', text: 'Shall we talk about couriers?' });
    await syncImap();
    await t.sync();
    await t.leave();
    expect(t.mailbox.delivered.filter((each) => each.inReplyTo === `<${hers}>`)).toHaveLength(1);
  });

  it('a mail passed on to somebody else answers nobody', async () => {
    const { t, imap, syncImap, queued } = await providerAndMailbox();
    await queued();
    const kim = { name: 'Kim', email: 'kim@elsewhere.example' };
    imap.arrive({ direction: 'outbound', lead: kim.email, to: [kim], text: 'What do we say?', inReplyTo: `<${hers}>` });
    await syncImap();
    expect(t.messages().at(-1)).toMatchObject({ leadId: t.lead(kim.email, mailboxCampaign).id });
    expect(t.sends()).toMatchObject([{ state: 'queued' }]);
  });

  it('is found by indexes, however many leads there are', async () => {
    const { t, imap, syncImap } = await providerAndMailbox();
    imap.arrive();
    await syncImap();
    await t.sync();
    const there = t.lead(dana, mailboxCampaign).id;
    expect(leadsBeside(t.ctx.store, t.lead().id)).toEqual([there]);
    expect(new Set(leadsBeside(t.ctx.store, there))).toEqual(new Set([t.lead().id, t.lead(dana, 'Couriers').id]));
    const statements: string[] = [];
    const { sqlite } = t.ctx.store;
    // Asked anew, since an address was written.
    sqlite.prepare('UPDATE leads SET email = email WHERE id = ?').run(there);
    const plain = sqlite.prepare.bind(sqlite);
    sqlite.prepare = ((source: string) => {
      statements.push(source);
      return plain(source);
    }) as typeof sqlite.prepare;
    leadsBeside(t.ctx.store, there);
    sqlite.prepare = plain;
    const plan = statements
      .flatMap((each) => plain(`EXPLAIN QUERY PLAN ${each}`).all(there))
      .map((row) => JSON.stringify(row));
    expect(plan.join()).toContain('leads_email');
    expect(plan.join()).not.toContain('SCAN');
  });
});

describe('a copy that was doubted in the other account', () => {
  it('stands in the thread of the account whose Sent folder holds it, and takes back what was queued there', async () => {
    const { t, imap, syncImap } = await providerAndMailbox(byPeople);
    asMailbox(t, t.connectionId);
    t.ctx.store.sqlite
      .prepare("UPDATE connections SET config = json_set(config, '$.campaignName', 'Second') WHERE id = ?")
      .run(t.secondConnectionId);
    // She is known in both; what she asks now came to the first, with the second in Cc.
    imap.arrive({ text: 'Who are you?', at: startAt - 3_600_000 });
    await syncImap();
    t.mailbox.arrive({ messageId: hers });
    await t.sync();
    const first = t.lead(dana, mailboxCampaign);
    t.clock.advance(60_000);
    const reply = {
      from: { name: 'Mara Lind', email: 'mara@fernhill.example' },
      to: [{ name: 'Dana', email: dana }],
      text: 'It is 29 euros a van.',
      messageId: 'ours@fernhill.example',
      inReplyTo: `<${hers}>`,
    };
    imap.arrive({ ...reply, lead: 'mara@fernhill.example' });
    await syncImap();
    const doubted = () => t.messages().find((row) => row.messageIdHeader === 'ours@fernhill.example');
    expect(doubted()).toMatchObject({ leadId: t.lead(dana, 'Second').id, facts: { doubt: 'sender' } });
    t.mailbox.arrive({ ...reply, direction: 'outbound' });
    await t.sync();
    expect(doubted()).toMatchObject({
      direction: 'outbound',
      leadId: first.id,
      campaignId: first.campaignId,
      connectionId: t.connectionId,
    });
    expect(t.lead(dana, mailboxCampaign).lastMessageAt).toBe(t.clock.now());
    await t.work();
    expect(t.drafts().filter((draft) => draft.leadId === first.id)).toEqual([]);
  });
});
