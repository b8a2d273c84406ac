import { describe, expect, it } from 'vitest';
import { settled } from '../../../electron/engine/backfill/settled.fixture';
import { readersOf } from '../../../electron/engine/pipeline/testing/as-mailbox.fixture';
import { engineForTests } from '../../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox, smoothly } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import type { BackfillOptions } from '../../../shared/schemas/run';
import { report } from './events';
import { queuedThis } from './ways';
import { asked, dana, hour, ivo, minute, newWorld, takeUpAgain, type World, type WorldOptions } from './world';

/* What the table of ways and events cannot hold: two replies at once, runs in their middle, and what is said to people. */

const answered = { campaign: { responseMode: 'SETTER_MANAGED' as const } };
const run = async ({ t }: Pick<World, 't'>, options: Partial<BackfillOptions> = {}) => {
  const started = await t.call('backfill.start', { options: { mode: 'apply', ...options } }, 'manager');
  return settled(t, started.run.id);
};
const said = async ({ t, draftId }: World): Promise<string> =>
  (await t.call('drafts.get', { id: draftId })).decision?.sentence ?? '';

describe('one person who is a lead twice', () => {
  it('is not written the same words by two campaigns while the first are on their way', async () => {
    const { t } = await newWorld(answered);
    for (const campaign of ['Bakeries', 'Couriers'])
      t.mailbox.arrive({ campaign, messageId: `${campaign}@northwind.example` });
    await t.sync();
    await t.work();
    await t.approve(t.pending(dana.email, 'Bakeries'));
    await expect(t.approve(t.pending(dana.email, 'Couriers'))).rejects.toThrow(/conflict: A reply with the same words/);
    expect(t.sends()).toHaveLength(1);
    // Other words are another reply: the provider says which conversation each belongs to.
    const { id, version, body } = t.pending(dana.email, 'Couriers');
    await t.call('drafts.edit', { id, version, body: `${body}\n\nPS: This is about the couriers.` }, 'setter');
    await t.approve(t.pending(dana.email, 'Couriers'));
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  /** One mail, addressed to two accounts of providers, each of which brings it; or two mails under one id. */
  const inBoth = async (options: WorldOptions, second?: string) => {
    const { t } = await newWorld(options);
    readersOf(t, { [t.secondConnectionId]: scriptedMailbox(t.clock, 500).reader });
    // Each reply in words of its own.
    t.model.meanwhile.set('reply', () => {
      t.model.says.extra += ' It is quickly explained.';
    });
    t.mailbox.arrive({ messageId: asked });
    t.mailbox.arrive({ messageId: asked, campaign: 'Couriers', ...(second === undefined ? {} : { text: second }) });
    await t.sync();
    await t.work();
    return t;
  };

  it('and wrote one mail to two accounts: a rule answers it once, and so do people, who may ask to write once more', async () => {
    const t = await inBoth({});
    t.clock.advance(minute);
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
    const other = t.drafts().find(({ state }) => state === 'pending');
    if (other === undefined) throw new Error('the other campaign drafted one too');
    await expect(t.approve(other)).rejects.toThrow(/already_settled: A rule approved a reply to this very mail first/);
    await t.call('drafts.reject', { id: other.id, reason: 'no_reply_needed' }, 'setter');
    t.clock.advance(minute);
    const { draftId } = await t.call('messages.draftNow', { id: other.messageId, wish: null }, 'setter');
    await t.approve(t.draft(draftId));
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  it('also while the first waits to leave; two mails under one id are two', async () => {
    const t = await inBoth(answered);
    await t.approve(t.pending(dana.email, 'Bakeries'));
    await expect(t.approve(t.pending(dana.email, 'Couriers'))).rejects.toThrow(/already_settled/);
    const two = await inBoth(answered, 'And what would it be for thirty?');
    await two.approve(two.pending(dana.email, 'Bakeries'));
    await two.approve(two.pending(dana.email, 'Couriers'));
    await two.leave();
    expect(two.mailbox.delivered).toHaveLength(2);
  });

  it('nor in a colleague’s thread, in which the colleague gets the replies', async () => {
    const { t } = await newWorld(answered);
    t.mailbox.arrive({ messageId: asked, cc: [ivo] });
    t.mailbox.arrive({ campaign: 'Couriers', lead: ivo.email, messageId: 'his@couriers.example' });
    await t.sync();
    await t.work();
    await t.call('leads.setReplier', { leadId: t.lead().id, replier: ivo }, 'setter');
    const hers = t.pending();
    const his = t.pending(ivo.email, 'Couriers');
    const { version } = hers;
    await t.call('drafts.edit', { id: hers.id, version, body: his.body }, 'setter');
    await t.approve(his);
    await expect(t.approve(t.pending())).rejects.toThrow(/conflict: A reply with the same words/);
  });
});

describe('a reply that may have left once, and that somebody let be sent again', () => {
  it.each([
    ['the lead writes again', async (world: World) => void world.t.mailbox.arrive({ text: 'Or for thirty vans?' })],
    [
      'somebody takes it back',
      async ({ t, draftId }: World) => void (await t.call('drafts.undo', { sendId: t.send(draftId).id })),
    ],
    ['a day passes', async ({ t }: World) => t.clock.advance(25 * hour)],
  ])('says so when it comes back, because %s', async (_why, happens) => {
    const world = await takeUpAgain(await queuedThis('in doubt, and sent again by a person'));
    world.t.clock.advance(minute);
    await happens(world);
    await world.pass(minute);
    expect(world.t.mailbox.delivered).toEqual([]);
    expect(await said(world)).toMatch(/handed over once.*nobody knows whether it left/);
  });
});

describe('what a person took back', () => {
  it.each([
    ['over drafts', { skipDraftGen: true }],
    ['that redrafts', {}],
    ['that redrafts and is forced', { forceAutoSend: true }],
  ])('is let go by no rule of a run %s; a person may', async (_which, options) => {
    const world = await takeUpAgain(await queuedThis('a rule lets it go'));
    const { t } = world;
    await t.call('drafts.undo', { sendId: t.send(world.draftId).id }, 'setter');
    await run(world, options);
    await world.pass(hour);
    expect(t.mailbox.delivered).toEqual([]);
    world.draftId = t.pending().id;
    expect(await said(world)).toMatch(/took a reply to this message back/);
    await t.approve(t.pending());
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });
});

describe('the second phase of a run, in its middle', () => {
  const people = ['ada', 'bo', 'cy', 'dee'].map((name) => `${name}@firm-${name}.example`);
  /** Four leads asked days ago; while the first reply of the run leaves, something happens. */
  const midway = async (happens: (t: Awaited<ReturnType<typeof engineForTests>>) => Promise<unknown>) => {
    const t = await engineForTests();
    for (const [n, lead] of people.entries())
      t.mailbox.arrive({ lead, text: `What does it cost for ${n + 3} vans?`, at: t.clock.now() - 72 * hour });
    await t.sync();
    let first = true;
    const { send } = t.mailbox.sender;
    t.mailbox.sender.send = async (message, handedOff, signal) => {
      const outcome = await send(message, handedOff, signal);
      if (first) {
        first = false;
        await happens(t);
      }
      return outcome;
    };
    const done = await run({ t });
    return { t, done, to: () => t.mailbox.delivered.map((message) => message.to[0]?.email ?? '') };
  };
  const others = (to: string[]): string[] => people.filter((lead) => !to.includes(lead));

  it('an emergency stop holds the rest, which leaves once after it', async () => {
    const { t, to } = await midway((each) => each.call('sending.stop', {}, 'setter'));
    expect(to()).toHaveLength(1);
    await t.call('sending.resume', {});
    for (let turn = 0; turn < 8; turn += 1) {
      t.clock.advance(minute);
      await t.dispatch();
    }
    expect([...to()].sort()).toEqual(people);
  });

  it.each([
    ['auto-send is turned off', (t: World['t']) => t.call('settings.update', { patch: { autoSendOff: true } })],
    [
      'the campaign is given to people',
      async (t: World['t']) => {
        const campaign = (await t.call('campaigns.list', {})).campaigns.find(({ name }) => name === 'Bakeries');
        const { id = '', version = 0 } = campaign ?? {};
        await t.call('campaigns.update', { id, version, patch: { responseMode: 'SETTER_MANAGED' } });
      },
    ],
  ])('%s: the rest waits for people', async (_what, happens) => {
    const { t, to } = await midway(happens);
    expect(to()).toHaveLength(1);
    t.clock.advance(hour);
    await t.dispatch();
    expect(to()).toHaveLength(1);
    for (const lead of others(to())) expect(t.pending(lead).state).toBe('pending');
  });

  it('a lead opts out, one writes again, and somebody answers a third: nobody gets a second or an unwanted reply', async () => {
    const { t, to } = await midway(async (each) => {
      const [one, two, three] = others(each.mailbox.delivered.map((message) => message.to[0]?.email ?? ''));
      each.clock.advance(minute);
      each.mailbox.arrive({ lead: one ?? '', text: 'Please remove me from your list and do not write to me again.' });
      each.mailbox.arrive({ lead: two ?? '', text: 'Or rather for thirty vans?' });
      each.mailbox.arrive({ lead: three ?? '', direction: 'outbound', text: 'I told you on the phone.' });
      each.clock.advance(2 * minute);
    });
    expect(to()).toHaveLength(1);
    t.clock.advance(hour);
    await t.sync();
    await t.dispatch();
    expect(to()).toHaveLength(1);
  });

  it('a person approves what the run is about to decide: it leaves once', async () => {
    const { t, to } = await midway(async (each) => {
      const [one] = others(each.mailbox.delivered.map((message) => message.to[0]?.email ?? ''));
      await each.approve(each.pending(one));
    });
    t.clock.advance(minute);
    await t.dispatch();
    expect([...to()].sort()).toEqual(people);
  });
});

it('an addressee who is nobody’s lead, and whose mail may have come back while the connection is made, gets nothing', async () => {
  const ben = { name: 'Ben Roth', email: 'ben@northwind.example' };
  const { t } = await newWorld(answered);
  t.mailbox.arrive({ direction: 'outbound', text: 'May I show you?', cc: [ben], at: t.clock.now() - hour });
  t.mailbox.arrive({ messageId: asked, cc: [ben] });
  await t.sync();
  await t.work();
  await t.approve(t.pending());
  t.mailbox.script.push(async (message, handedOff, deliver) => {
    t.mailbox.arrive({ raw: report(ben.email) });
    await t.sync();
    return smoothly(message, handedOff, deliver);
  });
  await t.leave();
  expect(t.mailbox.delivered).toEqual([]);
  expect(t.sends()).toMatchObject([{ state: 'cancelled', reason: 'A report may be about this address' }]);
});
