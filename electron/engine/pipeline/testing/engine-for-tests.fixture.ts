import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../../../shared/contract';
import type { CampaignSettings } from '../../../../shared/schemas/campaign';
import type { Role } from '../../../../shared/schemas/common';
import { memorySecrets } from '../../host/env-secrets';
import { createEngine, type Engine } from '../../index';
import { dispatchDue } from '../../outbox/dispatch';
import { reconcile } from '../../outbox/reconcile';
import type { Clock, Ports } from '../../ports';
import { pendingDraft } from '../../store/drafts';
import { findLeadByEmail } from '../../store/leads';
import { latestSendOfDraft } from '../../store/outbox';
import type { DraftRow, LeadRow, MessageRow, OutboxRow } from '../../store/rows';
import { drafts, messages, outbox } from '../../store/schema';
import { beginMigrated, migratedImage } from './migrated-image.fixture';
import { obligingModel } from './obliging-model.fixture';
import { type Arriving, scriptedMailbox } from './scripted-mailbox.fixture';

/** A Thursday morning. */
export const startAt = Date.UTC(2026, 4, 7, 9, 0);
export const ourAddress = 'mara@fernhill.example';

/** A clock that stands still until it is moved; waits end at once. */
export const handClock = (from: number = startAt) => {
  let at = from;
  return {
    now: () => at,
    sleep: () => Promise.resolve(),
    advance: (ms: number) => {
      at += ms;
    },
  };
};

/** The same numbers in every run. */
const countingRandom = () => {
  let n = 0;
  return {
    next: () => {
      n = (n * 1_103_515_245 + 12_345) % 2_147_483_648;
      return n / 2_147_483_648;
    },
    bytes: (length: number) => {
      n += 7;
      return Uint8Array.from({ length }, (_, index) => (n + index) % 256);
    },
  };
};

export type TestEngineOptions = {
  /** A folder keeps the database between two engines; without one it lives in memory. */
  dataDir?: string;
  clock?: Clock & { advance(ms: number): void };
  env?: Record<string, string>;
  /** Settings of the campaign "Bakeries"; a rule sends at once by default. */
  campaign?: Partial<Omit<CampaignSettings, 'liveFromAt'>>;
  settings?: { undoGraceSeconds?: number; autoSendOff?: boolean };
  trace?: (point: string) => void;
  /** The mailbox of an engine before this one, when the world outlives the engine. */
  mailbox?: ReturnType<typeof scriptedMailbox>;
  /** The database as another such engine left it (better-sqlite3's `serialize`): nothing is imported. With its clock and mailbox. */
  image?: Buffer;
};

/** What a call answers, or its refusal as an error with the code in front. */
const opened = <T>(answer: { ok: T } | { error: { code: string; message: string } }): T => {
  if ('error' in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.ok;
};

/**
 * A whole engine with a mailbox, a model and a clock that do what the test says. Nothing happens by itself: `sync`, `work`
 * and `dispatch` are the steps that the lanes would take. Stopped when the test ends.
 */
export const engineForTests = async (options: TestEngineOptions = {}) => {
  const clock: Clock & { advance(ms: number): void } = options.clock ?? handClock();
  const lines: { level: string; event: string; fields: Record<string, unknown> | undefined }[] = [];
  const ports: Omit<Ports, 'emit'> = {
    clock,
    random: countingRandom(),
    secrets: memorySecrets(),
    log: { write: (level, event, fields) => void lines.push({ level, event, fields }) },
    env: options.env ?? {},
    fetch: () => Promise.reject(new Error('no network in this test')),
    trace: options.trace ?? (() => {}),
  };
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'engine-'));
  if (options.dataDir !== undefined) await beginMigrated(options.dataDir);
  const engine: Engine = createEngine({
    ports,
    dataDir: folder,
    migrations: 'migrations',
    version: 'test',
    inMemory: options.dataDir === undefined,
    ...(options.dataDir === undefined ? { image: options.image ?? (await migratedImage()) } : {}),
    lanes: false,
  });
  await engine.start();
  onTestFinished(async () => {
    await engine.stop();
    if (options.dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  });
  const mailbox = options.mailbox ?? scriptedMailbox(clock);
  const model = obligingModel();

  if (options.image === undefined)
    opened(
      await engine.call('workspace.import', {
        file: {
          name: 'Brightwater',
          settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 10, ...options.settings },
          profiles: [
            { name: 'Mara Lind', email: 'mara.lind@brightwater.example', role: 'setter' },
            { name: 'Ruth Amadi', email: 'ruth.amadi@brightwater.example', role: 'manager' },
            { name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' },
          ],
          connections: [
            { label: 'Mailbox', config: { kind: 'instantly' }, secret: 'key' },
            { label: 'Second mailbox', config: { kind: 'instantly' }, secret: 'key' },
          ],
          campaignDefaults: {},
          campaigns: ['Bakeries', 'Couriers'].map((name) => ({
            name,
            settings: {
              responseMode: 'AI_AUTO_SEND' as const,
              autoSendDelayMinSeconds: 0,
              autoSendDelayMaxSeconds: 0,
              auditSampleRate: 0,
              persona: {
                name: 'Mara Lind',
                tone: 'plain',
                greeting: 'Hi {first name},',
                signature: 'Mara Lind\nFernhill',
                goals: '',
                service: '',
              },
              ...options.campaign,
            },
            draftHistoryDays: 2,
          })),
          knowledge: [],
        },
      }),
    );
  const services = engine.services();
  const { ctx } = services;
  const [first, second] = opened(await engine.call('connections.list', {})).connections;
  if (!first || !second) throw new Error('the fixture has two accounts');
  Object.assign(services.accounts, {
    readerFor: async (id: string) => (id === first.id ? mailbox.reader : mailbox.silentReader),
    senderFor: async () => mailbox.sender,
    model: async () => model.access,
    slack: async () => null,
    calendar: async () => null,
  });
  const { profiles } = opened(await engine.call('profiles.list', {}));
  const profile = (role: Role): string => profiles.find((each) => each.role === role)?.id ?? '';

  const only = <T>(what: string, row: T | null | undefined): T => {
    if (row === null || row === undefined) throw new Error(`there is no ${what}`);
    return row;
  };
  const signal = new AbortController().signal;

  const steps = {
    call: async <N extends CallName>(name: N, input: CallInput<N>, as: Role = 'admin'): Promise<CallOutput<N>> =>
      opened(await engine.call(name, input, profile(as))),
    sync: async () => {
      const { results } = opened(await engine.call('sync.now', { connectionId: first.id }));
      const failed = results.find((result) => result.error !== null);
      if (failed) throw new Error(`sync: ${failed.error}`);
    },
    work: () => services.pipeline.workNew(signal),
    dispatch: () => services.sendingLanes.run(first.id, () => dispatchDue(services.outbox, first.id, signal)),
    reconcile: () => reconcile(services.outbox, signal),
    /** The lead with this address, wherever. */
    lead: (email = 'dana@northwind.example', campaign = 'Bakeries'): LeadRow => {
      const row = ctx.store.sqlite
        .prepare<[string], { id: string }>('SELECT id FROM campaigns WHERE name = ?')
        .get(campaign);
      return only('lead', findLeadByEmail(ctx.store, row?.id ?? '', email));
    },
    pending: (email?: string, campaign?: string): DraftRow =>
      only('pending draft', pendingDraft(ctx.store, steps.lead(email, campaign).id, 'email')),
    drafts: (): DraftRow[] => ctx.store.db.select().from(drafts).all(),
    draft: (id: string): DraftRow =>
      only(
        'draft',
        steps.drafts().find((row) => row.id === id),
      ),
    sends: (): OutboxRow[] => ctx.store.db.select().from(outbox).all(),
    send: (draftId: string): OutboxRow => only('send', latestSendOfDraft(ctx.store, draftId)),
    messages: (): MessageRow[] => ctx.store.db.select().from(messages).all(),
    /** Approves the draft that waits, exactly as it reads. */
    approve: async (draft: DraftRow, as: Role = 'setter') => {
      const { draft: shown } = await steps.call('drafts.get', { id: draft.id });
      return steps.call('drafts.approve', { id: draft.id, fingerprint: shown.fingerprint }, as);
    },
    /** A message arrives and is worked on; gives the draft that waits (in a campaign that people answer). */
    waiting: async (message: Arriving = {}): Promise<DraftRow> => {
      mailbox.arrive(message);
      await steps.sync();
      await steps.work();
      return steps.pending(message.lead, message.campaign);
    },
    /** Lets grace period and late delay pass, then sends what is due. */
    leave: async () => {
      clock.advance(31_000);
      return steps.dispatch();
    },
  };
  return {
    ...steps,
    engine,
    services,
    ctx,
    clock,
    mailbox,
    model,
    lines,
    profile,
    workspaceId: ctx.workspaceId,
    connectionId: first.id,
    secondConnectionId: second.id,
  };
};
export type TestEngine = Awaited<ReturnType<typeof engineForTests>>;

/** Campaigns that people answer: every draft waits. */
export const byPeople = { campaign: { responseMode: 'SETTER_MANAGED' as const } };
