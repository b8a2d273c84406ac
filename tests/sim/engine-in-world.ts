import { createEngine, type Engine } from '../../electron/engine';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { obligingModel } from '../../electron/engine/pipeline/testing/obliging-model.fixture';
import type { Sender } from '../../electron/engine/providers/sender';
import type { CallInput, CallName, CallOutput } from '../../shared/contract';
import type { Role } from '../../shared/schemas/common';
import { breakDatabase } from './database-faults';
import { calendarInWorld, type EventInWorld, type OnHandOff, readerInWorld, senderInWorld } from './providers-in-world';
import type { Seeded } from './seeded';
import { watchRows } from './watch-rows';
import type { World } from './world';

/** Thrown where this engine dies; what it goes on to do meets nothing of the world any more. */
export class Crashed extends Error {}

type Services = ReturnType<Engine['services']>;
export type Sqlite = Services['ctx']['store']['sqlite'];

export type EngineInWorld = {
  born: number;
  engine: Engine;
  sqlite: Sqlite;
  services: Services;
  connectionId: string;
  call<N extends CallName>(
    name: N,
    input: CallInput<N>,
    as?: Role,
  ): Promise<{ ok: CallOutput<N> } | { error: { code: string; message: string } }>;
  /** The database as it is on disk now. */
  image(): Buffer;
};

export type InWorld = {
  world: World;
  random: Seeded;
  image: Buffer | null;
  events: Map<string, EventInWorld>;
  /** Whether the engine dies at this point. */
  diesAt(point: string): boolean;
  onHandOff: OnHandOff;
  watching: Parameters<typeof watchRows>[1];
  /** A planted fault: what stands between engine and provider. */
  disguise?: ((sender: Sender, sqlite: Sqlite) => Sender) | undefined;
  /** A planted fault: nothing of it dies with the process. */
  undead?: boolean | undefined;
};

const workspaceFile = {
  name: 'Brightwater',
  settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 10 },
  profiles: [
    { name: 'Mara Lind', email: 'mara.lind@brightwater.example', role: 'setter' as const },
    { name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' as const },
  ],
  connections: [{ label: 'Mailbox', config: { kind: 'instantly' as const }, secret: 'key' }],
  campaignDefaults: {},
  campaigns: [
    {
      name: 'Bakeries',
      settings: {
        responseMode: 'AI_AUTO_SEND' as const,
        autoSendDelayMinSeconds: 0,
        autoSendDelayMaxSeconds: 300,
        auditSampleRate: 0,
        persona: {
          name: 'Mara Lind',
          tone: 'plain',
          greeting: 'Hi {first name},',
          signature: 'Mara Lind\nFernhill',
          goals: '',
          service: '',
        },
      },
      draftHistoryDays: 2,
    },
  ],
  knowledge: [],
};

/** Starts an engine in the world, on the database that the one before it left. */
export const startInWorld = async (given: InWorld): Promise<EngineInWorld> => {
  const { world, random, image, diesAt } = given;
  const born = world.generation();
  const model = obligingModel();
  let started: EngineInWorld | null = null;
  const crashAt = (point: string): void => {
    if (given.undead) return;
    if (born !== world.generation()) throw new Crashed();
    // Inside a transaction nothing is on disk yet: dying there is dying before it.
    if (started && !started.sqlite.inTransaction && diesAt(point)) throw new Crashed();
  };
  const engine = createEngine({
    ports: {
      clock: { now: () => world.engineNow(), sleep: world.clock().sleep },
      random: { next: random.next, bytes: random.bytes },
      secrets: memorySecrets(),
      log: { write: () => {} },
      env: {},
      fetch: () => Promise.reject(new Error('there is no network here')),
      trace: crashAt,
    },
    dataDir: '.',
    migrations: 'migrations',
    version: 'simulated',
    inMemory: true,
    ...(image ? { image } : {}),
    lanes: false,
  });
  await engine.start();
  if (!image) {
    const imported = await engine.call('workspace.import', { file: workspaceFile });
    if ('error' in imported) throw new Error(imported.error.message);
  }
  const services = engine.services();
  const { store } = services.ctx;
  const { sqlite } = store;
  const connectionId = sqlite.prepare<[], { id: string }>('SELECT id FROM connections').get()?.id ?? '';
  const outside = world.outside();
  const asked = model.access.client.ask;
  model.access.client.ask = async (question) => {
    // Half of the replies are sure enough to leave by rule.
    model.says.confidence = world.faults.dice().chance(0.5) ? 0.97 : 0.5;
    if (question.stage === 'reply' || question.stage === 'evaluate') await outside(`model ${question.stage}`);
    return asked(question);
  };
  const plain = senderInWorld(world, given.onHandOff);
  const sender = given.disguise ? given.disguise(plain, sqlite) : plain;
  const reader = readerInWorld(world);
  const calendar = calendarInWorld(world, given.events);
  Object.assign(services.accounts, {
    readerFor: async () => reader,
    senderFor: async () => sender,
    model: async () => model.access,
    slack: async () => null,
    calendar: async () => null,
    booker: async () => ({ connectionId, calendar }),
  });
  const profiles = sqlite
    .prepare<[string], { id: string; role: Role }>('SELECT id, role FROM profiles WHERE workspace_id = ?')
    .all(services.ctx.workspaceId);
  watchRows(sqlite, given.watching);
  if (image) breakDatabase(store, world.faults, crashAt);
  started = {
    born,
    engine,
    sqlite,
    services,
    connectionId,
    call: (name, input, as = 'setter') =>
      engine.call(name, input, profiles.find((profile) => profile.role === as)?.id ?? null),
    image: () => sqlite.serialize(),
  };
  return started;
};
