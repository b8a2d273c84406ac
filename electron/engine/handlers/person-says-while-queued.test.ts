import { describe, expect, it } from 'vitest';
import { engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';

const day = 86_400_000;

/** A reply waits to leave: a rule let it go for in ten minutes, or a person approves it with as long a grace. */
const leaving = async (by: 'rule' | 'person' = 'rule') => {
  const t = await engineForTests({
    campaign:
      by === 'rule'
        ? { autoSendDelayMinSeconds: 600, autoSendDelayMaxSeconds: 600 }
        : { responseMode: 'SETTER_MANAGED' },
    settings: { undoGraceSeconds: 120 },
  });
  t.mailbox.arrive({
    text: 'What does it cost for nine vans?',
    cc: [{ name: 'Ben Roth', email: 'ben@northwind.example' }],
  });
  await t.sync();
  await t.work();
  if (by === 'person') await t.approve(t.pending());
  expect(t.sends()).toMatchObject([{ state: 'queued', admittedBy: by }]);
  return { t, leadId: t.lead().id, draftId: t.drafts()[0]?.id ?? '' };
};

/** Its moment passes. */
const pass = async (t: TestEngine): Promise<void> => {
  t.clock.advance(15 * 60_000);
  await t.sync();
  await t.dispatch();
};
const delivered = (t: TestEngine) => t.mailbox.delivered.map(({ to }) => to.map((who) => who.email));

describe('a person says something about a lead while a reply waits to leave', () => {
  it('a tag that no rule answers: what a rule let go is read once more, and no second draft is made', async () => {
    const { t, leadId, draftId } = await leaving();
    const { drafting } = await t.call('leads.setSentiment', { leadId, sentiment: 'Call Requested' }, 'setter');
    expect(drafting).toBe(0);
    await pass(t);
    expect(delivered(t)).toEqual([]);
    expect(t.draft(draftId).state).toBe('pending');
    const { decision } = await t.call('drafts.get', { id: draftId });
    expect(decision).toMatchObject({
      rule: 'held_back',
      headline: 'Tag set to Call Requested',
      sentence:
        'Mara Lind set the tag to Call Requested, which no rule answers. Nothing left; read this reply again before it goes.',
    });
  });

  it('a tag that rules answer leaves it alone, and so does any tag what a person approved', async () => {
    const ruled = await leaving();
    await ruled.t.call('leads.setSentiment', { leadId: ruled.leadId, sentiment: 'Meeting Requested' }, 'setter');
    await pass(ruled.t);
    expect(delivered(ruled.t)).toEqual([['dana@northwind.example']]);
    const approved = await leaving('person');
    await approved.t.call('leads.setSentiment', { leadId: approved.leadId, sentiment: 'Call Requested' }, 'setter');
    await pass(approved.t);
    expect(delivered(approved.t)).toEqual([['dana@northwind.example']]);
  });

  it('a snooze puts what a rule let go to sleep with the lead; waking it sends nothing and takes nothing back', async () => {
    const { t, leadId, draftId } = await leaving();
    await t.call('leads.snooze', { leadId, untilAt: null }, 'setter');
    expect(t.send(draftId).state).toBe('queued');
    const untilAt = t.clock.now() + 7 * day;
    await t.call('leads.snooze', { leadId, untilAt }, 'setter');
    await pass(t);
    expect(t.draft(draftId)).toMatchObject({ state: 'pending', snoozedUntilAt: untilAt });
    await t.call('leads.snooze', { leadId, untilAt: null }, 'setter');
    await pass(t);
    expect(delivered(t)).toEqual([]);
  });

  it.each(['rule', 'person'] as const)(
    'somebody else answers for the lead: a reply let go by a %s does not go to the one before',
    async (by) => {
      const { t, leadId, draftId } = await leaving(by);
      const replier = { name: 'Ben Roth', email: 'ben@northwind.example' };
      await t.call('leads.setReplier', { leadId, replier }, 'setter');
      await pass(t);
      expect(delivered(t)).toEqual([]);
      expect(t.draft(draftId)).toMatchObject({ state: 'pending', to: [replier] });
      await t.approve(t.draft(draftId));
      await pass(t);
      expect(delivered(t)).toEqual([['ben@northwind.example']]);
    },
  );

  it('also while its connection is being made', async () => {
    const { t, leadId, draftId } = await leaving();
    t.mailbox.script.push(async (_message, handedOff, deliver) => {
      // Somebody at the window, in the moment before it is handed over.
      await t.call('leads.setSentiment', { leadId, sentiment: 'Not Interested' }, 'setter');
      handedOff();
      deliver();
      return { kind: 'sent', providerId: null, acceptance: 'accepted' };
    });
    await pass(t);
    expect(delivered(t)).toEqual([]);
    expect(t.draft(draftId).state).toBe('rejected');
  });
});
