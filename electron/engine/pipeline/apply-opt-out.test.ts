import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, startAt, type TestEngine } from './testing/engine-for-tests.fixture';
import type { Arriving } from './testing/scripted-mailbox.fixture';

const hour = 3_600_000;

/** One SMS of the lead, or a mail, after another an hour later. */
const says = async (
  t: TestEngine,
  text: string,
  message: Arriving & { channel?: 'sms' | 'email' } = {},
): Promise<void> => {
  t.clock.advance(hour);
  const { channel, ...rest } = message;
  const remote = t.mailbox.arrive({ text, ...rest });
  remote.channel = channel ?? 'sms';
  await t.sync();
};
const kinds = (t: TestEngine, like = 'lead.opt%'): string[] =>
  t.ctx.store.sqlite
    .prepare<[string], { kind: string }>('SELECT kind FROM audit_events WHERE kind LIKE ? ORDER BY rowid')
    .all(like)
    .map((row) => row.kind);

describe('START after STOP by SMS', () => {
  it.each(['START', 'unstop', 'Yes'])('takes it back, in every campaign and in the audit: %s', async (word) => {
    const t = await engineForTests(byPeople);
    await says(t, 'Hello', { campaign: 'Couriers', channel: 'email' });
    await says(t, 'STOP');
    expect([t.lead().optedOutAt, t.lead('dana@northwind.example', 'Couriers').optedOutAt]).not.toContain(null);
    await says(t, word);
    expect(t.lead()).toMatchObject({ optedOutAt: null, optedOutEvidence: null });
    expect(t.lead('dana@northwind.example', 'Couriers').optedOutAt).toBeNull();
    expect(kinds(t)).toEqual(['lead.opted_out', 'lead.opt_out_undone']);
  });

  it('is nothing to draft, and what STOP rejected stays rejected', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await says(t, 'STOP');
    await says(t, 'START');
    await t.work();
    expect(t.draft(draft.id).state).toBe('rejected');
    expect(t.messages().at(-1)).toMatchObject({ stage: 'skipped', skipReason: 'acknowledgement_only' });
  });

  it('leaves what a person set', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'STOP');
    await t.call('leads.setOptOut', { leadId: t.lead().id, optedOut: true });
    await says(t, 'START');
    expect(t.lead().optedOutAt).not.toBeNull();
  });

  it('leaves what a mail asked for, before the STOP or after it', async () => {
    for (const mailFirst of [true, false]) {
      const t = await engineForTests(byPeople);
      const mail = () => says(t, 'Please remove me from your list.', { channel: 'email' });
      if (mailFirst) await mail();
      await says(t, 'STOP');
      if (!mailFirst) await mail();
      await says(t, 'START');
      expect(t.lead().optedOutAt, mailFirst ? 'mail first' : 'mail second').not.toBeNull();
    }
  });

  it('leaves what was asked in words by SMS, and a STOP by mail', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'Please stop texting me, thanks.');
    await says(t, 'START');
    expect(t.lead().optedOutAt).not.toBeNull();
    const other = await engineForTests(byPeople);
    await says(other, 'STOP', { channel: 'email' });
    await says(other, 'START');
    expect(other.lead().optedOutAt).not.toBeNull();
  });

  it('counts by when it was written, not by when it came', async () => {
    const late = await engineForTests(byPeople);
    await says(late, 'STOP');
    await says(late, 'START', { at: startAt - hour });
    expect(late.lead().optedOutAt).not.toBeNull();
    const early = await engineForTests(byPeople);
    await says(early, 'START');
    await says(early, 'STOP', { at: startAt - hour });
    expect(early.lead().optedOutAt).toBeNull();
    expect(early.messages().at(-1)).toMatchObject({ skipReason: 'opt_out' });
  });

  it('does not take back a second STOP that is newer and arrived before it', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'STOP');
    await says(t, 'STOP');
    await says(t, 'START', { at: t.clock.now() - hour / 2 });
    expect(t.lead().optedOutAt).not.toBeNull();
  });

  it('does nothing where there was no STOP, and a mail that says START does nothing', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'YES');
    expect(kinds(t)).toEqual([]);
    await says(t, 'STOP');
    await says(t, 'START', { channel: 'email' });
    expect(t.lead().optedOutAt).not.toBeNull();
  });

  it('STOP again counts again', async () => {
    const t = await engineForTests(byPeople);
    for (const word of ['STOP', 'START', 'STOP']) await says(t, word);
    expect(t.lead().optedOutAt).toBe(t.clock.now());
  });
});

describe('mail to an unsubscribe address', () => {
  const to = (email: string) => [{ name: '', email }];

  it('marks the sender', async () => {
    const t = await engineForTests(byPeople);
    await says(t, '', { channel: 'email', subject: 'unsubscribe', to: to('unsubscribe@fernhill.example') });
    expect(t.lead().optedOutAt).toBe(t.clock.now());
    expect(t.lead().optedOutEvidence).toContain('unsubscribe@fernhill.example');
  });

  it('marks the lead that the address names, though another address of theirs sent it', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'Hello', { channel: 'email', lead: 'ivo@couriers.example', campaign: 'Couriers' });
    const ivo = t.lead('ivo@couriers.example', 'Couriers');
    const from = { name: 'Ivo', email: 'ivo.private@elsewhere.example' };
    await says(t, '', {
      channel: 'email',
      lead: from.email,
      from,
      subject: 'unsubscribe',
      to: to(`unsubscribe+${ivo.id}@fernhill.example`),
    });
    expect(t.lead('ivo@couriers.example', 'Couriers').optedOutAt).not.toBeNull();
    expect(t.lead(from.email).optedOutAt).not.toBeNull();
    expect(t.lead('dana@northwind.example').optedOutAt).toBeNull();
  });

  it('reads an address in the address (VERP)', async () => {
    const t = await engineForTests(byPeople);
    await says(t, 'Hello', { channel: 'email' });
    const from = { name: 'D', email: 'd@elsewhere.example' };
    await says(t, 'x', {
      channel: 'email',
      lead: from.email,
      from,
      to: to('unsubscribe+dana=northwind.example@fernhill.example'),
    });
    expect(t.lead().optedOutAt).not.toBeNull();
  });
});

describe('wrong person, left the company', () => {
  it.each([
    [
      'Dana has left the company. Please contact Jane Doe, jane@acme.example. What does it cost for twelve vans?',
      'left_company',
    ],
    ['I am not the right person for this, ask Ben Carter. What would it cost for twelve vans?', 'wrong_person'],
  ])('is no opt-out, and a rule sends nothing: %s', async (text, kind) => {
    const t = await engineForTests();
    t.mailbox.arrive({ text });
    await t.sync();
    await t.work();
    await t.leave();
    expect(t.lead()).toMatchObject({ optedOutAt: null, blacklistedAt: null });
    expect(t.messages().at(0)?.facts).toMatchObject({ wrongPerson: kind, referral: { name: expect.any(String) } });
    expect(t.mailbox.delivered).toHaveLength(0);
    const { decision } = await t.call('drafts.get', { id: t.pending().id });
    expect(decision).toMatchObject({ rule: 'rule_check_failed' });
    expect(kinds(t, 'lead.%')).toEqual([`lead.${kind}`]);
  });
});

describe('who said it', () => {
  const phone = (t: TestEngine, email: string, campaign: string, number: string): void =>
    void t.ctx.store.sqlite.prepare('UPDATE leads SET phone = ? WHERE id = ?').run(number, t.lead(email, campaign).id);

  it('by SMS is everybody with that number, however it is spelt; by mail the number tells nobody apart', async () => {
    for (const channel of ['sms', 'email'] as const) {
      const t = await engineForTests(byPeople);
      await says(t, 'Hello', { channel: 'email' });
      phone(t, 'dana@northwind.example', 'Bakeries', '+44 20 7946 0018');
      phone(t, 'ivo@couriers.example', 'Couriers', '0044 (0)20 7946-0018');
      await says(t, 'Please stop writing to me.', { channel });
      expect(t.lead().optedOutAt).not.toBeNull();
      expect(t.lead('ivo@couriers.example', 'Couriers').optedOutAt === null).toBe(channel === 'email');
      expect(t.lead('ivo@couriers.example', 'Bakeries').optedOutAt === null).toBe(channel === 'email');
    }
  });

  it('on LinkedIn is everybody with that profile, however it is spelt', async () => {
    const t = await engineForTests(byPeople);
    const ivo = () => t.lead('ivo@couriers.example', 'Couriers');
    await says(t, 'Hello', { channel: 'email' });
    t.ctx.store.sqlite
      .prepare('UPDATE leads SET external_id = ? WHERE id = ?')
      .run('https://www.linkedin.com/in/dana-okafor/', ivo().id);
    const from = { name: 'Dana', email: 'linkedin.com/in/Dana-Okafor?trk=x' };
    const remote = t.mailbox.arrive({ text: 'Please stop writing to me.', from });
    remote.channel = 'linkedin';
    await t.sync();
    expect(t.lead().optedOutAt).not.toBeNull();
    expect(ivo().optedOutAt).not.toBeNull();
  });
});
