import { expect } from 'vitest';
import { approveByCommand } from '../../../electron/cli/commands/drafts';
import { settled } from '../../../electron/engine/backfill/settled.fixture';
import { unreachable } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import type { BackfillOptions } from '../../../shared/schemas/run';
import { asked, hour, ivo, keep, minute, newWorld, type Queued, type World, type WorldOptions } from './world';

/* Every way in which a reply comes to wait in the outbox. Each ends with one send, queued and not yet due or not yet looked at. */

type Way = {
  /** Whose word it is that lets it go. */
  by: 'rule' | 'person';
  options: WorldOptions;
  /** The account cannot be read while it waits. */
  offline?: true;
  queue(world: World): Promise<void>;
};

const ruled: WorldOptions = { campaign: { autoSendDelayMinSeconds: 600, autoSendDelayMaxSeconds: 600 } };
const answered: WorldOptions = { campaign: { responseMode: 'SETTER_MANAGED' }, settings: { undoGraceSeconds: 120 } };
const held = (campaign: WorldOptions['campaign']): WorldOptions => ({
  campaign: { ...ruled.campaign, ...campaign },
  settings: { undoGraceSeconds: 120 },
});

const asks = async ({ t }: World, at = t.clock.now()): Promise<void> => {
  const subject = 'Rounds';
  const first = 'first@fernhill.example';
  t.mailbox.arrive({
    direction: 'outbound',
    subject,
    text: 'May I show you?',
    cc: [ivo],
    at: at - hour,
    messageId: first,
  });
  t.mailbox.arrive({ messageId: asked, cc: [ivo], at, inReplyTo: `<${first}>` });
  await t.sync();
};
const drafted = async (world: World): Promise<void> => {
  await asks(world);
  await world.t.work();
};
const waits = (world: World): { id: string; fingerprint: Promise<string> } => {
  const { id } = world.t.pending();
  return { id, fingerprint: world.t.call('drafts.get', { id }).then(({ draft }) => draft.fingerprint) };
};
const approves = async (world: World): Promise<void> => {
  await world.t.approve(world.t.pending());
};
const run = async ({ t }: World, options: Partial<BackfillOptions>): Promise<void> => {
  const started = await t.call(
    'backfill.start',
    { options: { mode: 'apply', keepDelays: true, ...options } },
    'manager',
  );
  expect((await settled(t, started.run.id)).state).toBe('done');
};
/** What a rule held back, and a person lets go. */
const heldThenApproved = (
  campaign: WorldOptions['campaign'],
  rule: string,
  before?: (w: World) => Promise<void>,
): Way => ({
  by: 'person',
  options: held(campaign),
  queue: async (world) => {
    await drafted(world);
    const { decision } = await world.t.call('drafts.get', { id: world.t.pending().id });
    expect(decision?.rule).toBe(rule);
    await before?.(world);
    await approves(world);
  },
});

export const ways = {
  'a rule lets it go': { by: 'rule', options: ruled, queue: drafted },
  'a backfill lets it go': {
    by: 'rule',
    options: ruled,
    queue: async (world) => {
      await asks(world, world.t.clock.now() - 72 * hour);
      await run(world, {});
    },
  },
  'a forced backfill, auto-send being off': {
    by: 'rule',
    options: { ...ruled, settings: { autoSendOff: true } },
    queue: async (world) => {
      await asks(world, world.t.clock.now() - 72 * hour);
      await run(world, { forceAutoSend: true });
    },
  },
  'a backfill over drafts, shadow mode having ended': {
    by: 'rule',
    options: held({ shadow: true }),
    queue: async (world) => {
      await drafted(world);
      await world.campaign({ shadow: false });
      // Nothing leaves because a safeguard ended: somebody, or a run somebody started, decides anew.
      expect(world.t.sends()).toEqual([]);
      await run(world, { skipDraftGen: true });
    },
  },
  'approved in the window': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      await approves(world);
    },
  },
  'approved for a moment to come': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      const { id, fingerprint } = waits(world);
      const sendAt = world.t.clock.now() + 10 * minute;
      await world.t.call('drafts.approveLater', { id, fingerprint: await fingerprint, sendAt }, 'setter');
    },
  },
  'approved with many': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      const { id, fingerprint } = waits(world);
      const { refused } = await world.t.call(
        'drafts.approveMany',
        { items: [{ id, fingerprint: await fingerprint }] },
        'setter',
      );
      expect(refused).toEqual([]);
    },
  },
  'approved on the command line': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      await approveByCommand(world.t, world.t.pending().id);
    },
  },
  'edited and approved': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      const { id, version, body } = world.t.pending();
      await world.t.call('drafts.edit', { id, version, body: `${body}\n\nPS: I look forward to it.` }, 'setter');
      await approves(world);
    },
  },
  'written by hand and approved': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await asks(world);
      const body = 'Hi Dana,\n\nsee https://fernhill.example/rounds, and ring me if that leaves anything open.\n\nMara';
      await world.t.call('leads.compose', { leadId: world.t.lead().id, channel: null, body }, 'setter');
      await approves(world);
    },
  },
  'written once more to what was answered': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await asks(world);
      const { t } = world;
      t.clock.advance(minute);
      t.mailbox.arrive({
        direction: 'outbound',
        text: 'I will look into it and come back to you.',
        inReplyTo: `<${asked}>`,
      });
      await t.sync();
      const id = t.messages().find(({ direction }) => direction === 'inbound')?.id ?? '';
      await t.call('messages.draftNow', { id, wish: null }, 'setter');
      t.clock.advance(minute);
      await approves(world);
    },
  },
  'approved while offline': {
    by: 'person',
    options: answered,
    offline: true,
    queue: async (world) => {
      await drafted(world);
      world.t.clock.advance(2 * minute);
      world.t.mailbox.breakReading(unreachable);
      await approves(world);
      world.t.clock.advance(3 * minute);
      await world.t.dispatch();
      expect(world.t.sends()).toMatchObject([{ code: 'not_synced' }]);
    },
  },
  'approved, taken back and approved again': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      await approves(world);
      await world.t.call('drafts.undo', { sendId: world.t.sends()[0]?.id ?? '' }, 'setter');
      await approves(world);
    },
  },
  'taken back from a rule and approved': {
    by: 'person',
    options: { ...ruled, settings: { undoGraceSeconds: 120 } },
    queue: async (world) => {
      await drafted(world);
      await world.t.call('drafts.undo', { sendId: world.t.sends()[0]?.id ?? '' }, 'setter');
      await approves(world);
    },
  },
  'stopped and resumed': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      await drafted(world);
      await approves(world);
      await world.t.call('sending.stop', {}, 'setter');
      await world.t.call('sending.resume', {});
    },
  },
  'refused, and tried again by a person': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      const { t } = world;
      await drafted(world);
      await approves(world);
      t.mailbox.script.push(() => ({ kind: 'refused', retry: false, retryAfterMs: null, code: 'no', message: 'No.' }));
      await world.pass(3 * minute);
      await t.call('outbox.retry', { id: t.sends()[0]?.id ?? '' }, 'setter');
    },
  },
  'in doubt, and sent again by a person': {
    by: 'person',
    options: answered,
    queue: async (world) => {
      const { t } = world;
      await drafted(world);
      await approves(world);
      t.mailbox.script.push((_message, handedOff) => {
        handedOff();
        return { kind: 'uncertain', code: 'no_answer', message: 'No answer came.' };
      });
      await world.pass(3 * minute);
      for (let look = 0; look < 6; look += 1) {
        await t.reconcile();
        t.clock.advance(10 * minute);
      }
      await t.call('outbox.resolve', { id: t.sends()[0]?.id ?? '', verdict: 'send_again' }, 'setter');
    },
  },
  'shadow mode ended, and approved': heldThenApproved({ shadow: true }, 'shadow', (world) =>
    world.campaign({ shadow: false }),
  ),
  'drawn for the audit sample, and approved': heldThenApproved({ auditSampleRate: 1 }, 'audit_sample'),
} satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

/** Ways of PRODUCT that this version cannot go, what stands for them, and what the call would be named that brought one in. */
export const notBuilt: Record<string, { why: string; call: RegExp }> = {
  'a confirmed action of an automation': {
    why: 'automations are not built; a confirmed meeting has a table of its own (bookings.test.ts)',
    call: /^(?:actions|automations)\./,
  },
  'a step of outreach': { why: 'outreach is not built', call: /^outreach\./ },
};

const queuedBy = new Map<WayName, Promise<Queued>>();

/** A reply that waits by this way: gone once, then taken up again for each event. */
export const queuedThis = (name: WayName): Promise<Queued> => {
  const known = queuedBy.get(name);
  if (known) return known;
  const made = (async () => {
    const way: Way = ways[name];
    const world = await newWorld(way.options);
    await way.queue(world);
    const open = world.t.sends().filter(({ state }) => state === 'queued');
    expect(open, name).toMatchObject([{ admittedBy: way.by }]);
    world.draftId = open[0]?.draftId ?? '';
    return keep(world, way.options, way.offline === true);
  })();
  queuedBy.set(name, made);
  return made;
};
