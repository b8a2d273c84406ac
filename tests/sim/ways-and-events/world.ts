import { asMailbox, readersOf } from '../../../electron/engine/pipeline/testing/as-mailbox.fixture';
import {
  engineForTests,
  handClock,
  type TestEngine,
  type TestEngineOptions,
} from '../../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox, unreachable } from '../../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import { getCampaign } from '../../../electron/engine/store/campaigns';
import type { OutboxRow } from '../../../electron/engine/store/rows';
import type { CampaignSettings } from '../../../shared/schemas/campaign';

/* The world of the table: a provider's account in which Dana is answered, and the same firm's plain mailbox beside it. */

export const dana = { name: 'Dana Okafor', email: 'dana@northwind.example' };
/** In Cc of what Dana asked, and a lead of another campaign. */
export const ivo = { name: 'Ivo Brandt', email: 'ivo@couriers.example' };
/** What Dana asked, by its Message-ID. */
export const asked = 'ask@northwind.example';
export const minute = 60_000;
export const hour = 60 * minute;

/** Every draft names a page of ours that the campaign allows. */
const extra = ' What that looks like for others is on https://fernhill.example/rounds to read.';

export type World = {
  t: TestEngine;
  /** The plain mailbox beside the provider's account. */
  beside: ReturnType<typeof scriptedMailbox>;
  draftId: string;
  send(): OutboxRow;
  /** News of both accounts, as far as they can be read. */
  sync(): Promise<void>;
  /** An admin changes the campaign. */
  campaign(patch: Partial<CampaignSettings>): Promise<void>;
  /** Time passes, the accounts can be read again, news comes, and what is due leaves. */
  pass(ms: number): Promise<void>;
};

export type WorldOptions = Pick<TestEngineOptions, 'campaign' | 'settings'>;

const open = async (options: TestEngineOptions, draftId: string): Promise<World> => {
  const t = await engineForTests({
    ...options,
    campaign: { linkAllowList: ['fernhill.example'], ...options.campaign },
  });
  t.model.says.extra = extra;
  asMailbox(t, t.secondConnectionId);
  const beside = scriptedMailbox(t.clock, 500);
  readersOf(t, { [t.secondConnectionId]: beside.reader });
  const world: World = {
    t,
    beside,
    draftId,
    send: () => t.send(world.draftId),
    sync: async () => {
      await t.call('sync.now', { connectionId: null });
    },
    campaign: async (patch) => {
      const { id, version } = getCampaign(t.ctx.store, t.ctx.workspaceId, t.lead().campaignId);
      await t.call('campaigns.update', { id, version, patch, unproven: { reason: 'a test' } });
    },
    pass: async (ms) => {
      t.mailbox.breakReading(null);
      t.clock.advance(ms);
      await world.sync();
      await t.dispatch();
    },
  };
  return world;
};

/** The world before anything was asked. */
export const newWorld = (options: WorldOptions): Promise<World> => open(options, '');

/** A way as it stands when its reply waits to leave, to be taken up again for each event by an engine of its own. */
export type Queued = { image: Buffer; at: number; draftId: string; offline: boolean; options: WorldOptions };

export const keep = (world: World, options: WorldOptions, offline: boolean): Queued => ({
  ...{ options, offline, draftId: world.draftId, at: world.t.clock.now() },
  image: world.t.ctx.store.sqlite.serialize(),
});

/** Another engine on what a way left. `outside`: the mailbox that outlived the engine before, and its clock. */
export const takeUpAgain = async (
  { options, image, at, draftId, offline }: Queued,
  outside: Pick<TestEngine, 'mailbox' | 'clock'> | null = null,
): Promise<World> => {
  const clock = outside?.clock ?? handClock(at);
  const mailbox = outside?.mailbox ?? scriptedMailbox(clock, 100);
  if (offline) mailbox.breakReading(unreachable);
  return open({ ...options, image, clock, mailbox }, draftId);
};
