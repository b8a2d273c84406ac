import { createHash } from 'node:crypto';
import { eventIdOf } from '../../electron/engine/providers/calendar';
import type { Sender } from '../../electron/engine/providers/sender';
import { acts, resolveDoubts, resume, type Stage } from './acts';
import { watchAwaits } from './await-crashes';
import { beginningOf } from './beginning';
import { type Coverage, createCoverage } from './coverage';
import { injected } from './database-faults';
import { Crashed, type EngineInWorld, type Sqlite, startInWorld } from './engine-in-world';
import { createFaults, type FaultKind } from './faults';
import { checkAudit, countQueue, findFaults, findUnrest, rows } from './invariants';
import { createJudge, type Judge } from './judge';
import { type Lane, laneNames, lanes } from './lanes-in-world';
import type { EventInWorld } from './providers-in-world';
import { type Copy, idsIn, type Replaced, restoreInWorld } from './restore-in-world';
import { type Seeded, seeded } from './seeded';
import { settle } from './settle';
import { createWorld, starts, type World } from './world';

/** A fault put in on purpose, to see that the simulation finds it. */
export type Planted = {
  /** What stands between engine and provider. */
  disguise?: (sender: Sender, sqlite: Sqlite) => Sender;
  /** Done to the database after every step. */
  meddle?: (sqlite: Sqlite) => void;
  /** The engine that was thought dead goes on: two at one database. */
  undead?: boolean;
  /** A refusal that a person is told as a success. */
  gloss?: readonly string[];
  /** A restore that does not ask the database it replaces what it knows. */
  forgetful?: boolean;
  /** Whoever approves counts as having read everything. */
  unread?: boolean;
};

export type Options = {
  planted?: Planted;
  /** Only these steps; without it all. */
  keep?: ReadonlySet<number>;
  /** Kinds of faults left out. */
  without?: ReadonlySet<FaultKind>;
  /** Dies when the engine comes back from its n-th await, besides what the dice say. */
  diesAtAwait?: number;
};

export type Outcome = {
  violations: string[];
  /** The step in which the first violation was seen; null for none, `steps` for the calm at the end. */
  step: number | null;
  /** The same for the same seed. */
  hash: string;
  trace: string[];
  crashes: number;
  delivered: number;
  /** How many awaits the engine came back from. */
  awaits: number;
  coverage: Coverage;
};

export const steps = 120;
const calmRounds = 24;
/** Worlds in which databases are restored: those of every `npm test`, all with COUNTERSIGN_RESTORES=all. */
const restoring = process.env.COUNTERSIGN_RESTORES === 'all' ? Number.POSITIVE_INFINITY : 500;
const drawAct = (seed: number, dice: Seeded) => {
  const drawn = acts.filter(({ restores }) => !restores || seed <= restoring);
  let left = dice.next() * drawn.reduce((sum, { weight }) => sum + weight, 0);
  for (const act of drawn) {
    left -= act.weight;
    if (left < 0) return act;
  }
  throw new Error('more was drawn than all acts weigh');
};
/** Commits and syncs are many, hand-overs few, and those are what a death costs most at. */
const deathAt = (point: string): number =>
  /(book|booked|find|find with|busy)$/.test(point)
    ? 0.12
    : point === 'await'
      ? 0.0004
      : /commit|statement|pull|model/.test(point)
        ? 0.005
        : 0.03;

/**
 * One world, from its seed: people write, setters approve, reject, take back and stop, the provider and the disk fail, clocks
 * jump, the engine dies in mid-step and is started again; in the end all calms down. What must never happen is looked for
 * after every step.
 */
export const simulate = async (
  seed: number,
  { planted = {}, keep, without = new Set(), diesAtAwait = 0 }: Options = {},
): Promise<Outcome> => {
  const coverage = createCoverage();
  const diceOf = (n: number) => seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 2, 0x85ebca6b));
  const engineRandom = diceOf(-1);
  const first = diceOf(-2);
  const faults = createFaults(first, coverage, without);
  const startAt = first.pick(starts);
  const before = await beginningOf(startAt);
  let { image } = before;
  const events = new Map<string, EventInWorld>();
  let crashes = 0;
  let current: EngineInWorld | null = null;
  const dead: EngineInWorld[] = [];
  // Last night's, until somebody makes another.
  let copy: Copy = { image: before.image, madeAt: startAt };

  const die = (): void => {
    if (!current) return;
    image = current.image();
    world.violations.push(...checkAudit(current));
    dead.push(current);
    current = null;
    crashes += 1;
    world.crash();
  };
  const diesAt = (point: string): boolean => {
    if (!current || current.sqlite.inTransaction || !faults.strikes('crash', point, deathAt(point))) return false;
    world.note(`dies at ${point}`);
    die();
    return true;
  };
  const world: World = createWorld({
    ...{ faults, startAt, diesAt, undead: planted.undead ?? false, past: before.past },
    onDeliver: (message) => judge.delivered(message),
  });
  const judge: Judge = createJudge(world);
  const awaits = watchAwaits(() => {
    if (awaits.passed() === diesAtAwait) {
      world.note(`dies at await ${diesAtAwait}`);
      die();
    } else diesAt('await');
  });

  const start = async (): Promise<EngineInWorld> => {
    let own: EngineInWorld | null = null;
    own = await startInWorld({
      ...{ world, random: engineRandom, image, events, diesAt, disguise: planted.disguise, undead: planted.undead },
      onHandOff: (message) => (own ? judge.handedOff(own.sqlite, message) : 'nobody'),
      watching: {
        moved: (noun, from, to) => coverage.hit(`move of ${noun}`, `${from} → ${to}`),
        admitted: judge.admitted,
      },
    });
    current = own;
    return own;
  };

  /** Work that nobody waits for: it may fail by what was done to it, and by nothing else. */
  const drop = (work: Promise<unknown>): void => {
    const born = world.generation();
    work.catch((error: unknown) => {
      if (error instanceof Crashed || (error instanceof Error && injected.has(error))) return;
      if (born === world.generation()) world.violations.push(`the engine threw: ${String(error)}`);
    });
  };
  const busy = new Set<string>();
  /** A lane's next turn, unless it is still at the last: as in the product, a lane runs one turn at a time. */
  const turnOf = (it: EngineInWorld, lane: Lane): void => {
    const key = `${it.born} ${lane}`;
    if (busy.has(key)) return;
    busy.add(key);
    drop(Promise.resolve(lanes[lane](it)).finally(() => busy.delete(key)));
  };

  const restore = async (it: EngineInWorld, how: Replaced): Promise<void> => {
    if (it !== current) return;
    const replaced = it.image();
    const ended = new Set(
      rows<{ id: string }>(
        it.sqlite,
        `SELECT id FROM outbox WHERE state IN ('cancelled', 'expired') UNION SELECT id FROM bookings
         WHERE state NOT IN ('confirmed', 'held', 'handed_off', 'uncertain', 'needs_person', 'booked')`,
      ).map(({ id }) => id),
    );
    die();
    world.note(`restored, the old database is ${how}`);
    coverage.hit('restored', how);
    const ready = await restoreInWorld(copy, replaced, planted.forgetful ? 'gone' : how, world.engineNow());
    image = ready.image;
    const [last] = idsIn(image, 'SELECT max(seq) AS id FROM messages');
    judge.restored(
      how,
      {
        ...{ sends: ready.sends, seq: Number(last ?? 0) },
        bookings: idsIn(image, 'SELECT id FROM bookings'),
        optedOut: idsIn(image, 'SELECT id FROM leads WHERE opted_out_at IS NOT NULL'),
      },
      ended,
    );
  };

  const stageOf = (it: EngineInWorld): Stage => ({
    ...{ it, world, judge, startAt, drop, settle, die, glossed: planted.gloss ?? [], unread: planted.unread ?? false },
    turn: (lane) => turnOf(it, lane),
    standing: (bookingId) => events.has(eventIdOf(bookingId)),
    copy: () => {
      copy = { image: it.image(), madeAt: world.engineNow() };
    },
    restore: (how) => restore(it, how),
    ask: async (name, input, as) => {
      const struck = () =>
        [...coverage.counts].reduce((n, [key, times]) => (key.startsWith('database') ? n + times : n), 0);
      const before = struck();
      const work = it.call(name, input, as);
      drop(work);
      const answer = await Promise.race([work.catch(() => null), settle().then(() => null)]);
      // Whoever asked an engine that died was told nothing.
      if (world.generation() !== it.born || !answer) return null;
      const code = 'ok' in answer ? 'ok' : answer.error.code;
      world.note(`${name} ${code}`);
      coverage.hit('answer', `${name} ${code}`);
      if ('error' in answer && code === 'internal' && struck() === before)
        world.violations.push(`${name} failed: ${answer.error.message}`);
      return answer;
    },
  });

  let looked = '';
  const step = async (act: (stage: Stage) => unknown): Promise<void> => {
    for (const one of dead.splice(0)) if (!planted.undead) one.sqlite.close();
    const it = current ?? (await start());
    try {
      await awaits.watch(() => act(stageOf(it)));
    } catch (error) {
      if (!(error instanceof Crashed) && !(error instanceof Error && injected.has(error))) throw error;
    }
    await settle();
    if (!current) return;
    const { sqlite } = current;
    sqlite.transaction(() => planted.meddle?.(sqlite))();
    // Where nothing was written nothing new can be wrong.
    const [written] = rows<{ n: number }>(current.sqlite, 'SELECT total_changes() AS n');
    const now = [world.generation(), written?.n, world.delivered.length, judge.acknowledged.size, events.size].join();
    if (now === looked) return;
    looked = now;
    world.violations.push(...findFaults({ it: current, world, judge, events }));
  };

  let failedAt: number | null = null;
  for (let n = 0; n < steps && failedAt === null; n += 1) {
    if (keep && !keep.has(n)) continue;
    const dice = diceOf(n);
    faults.throwDice(dice);
    const act = drawAct(seed, dice);
    coverage.hit('act', act.name);
    await step(act.run);
    if (current && n % 20 === 19) world.violations.push(...(await countQueue({ it: current, world, judge, events })));
    if (world.violations.length > 0) failedAt = n;
  }

  if (failedAt === null) {
    faults.throwDice(diceOf(steps));
    faults.becomeCalm();
    world.note('calm');
    world.setSkew(0);
    judge.under.autoSendOff = false;
    if (!judge.mayResume()) world.advance(40 * 60_000);
    await step(async (stage) => {
      await resume(stage);
      await stage.ask('settings.update', { patch: { autoSendOff: false } }, 'admin');
    });
    let quiet = 0;
    for (let round = 0; round < calmRounds && quiet < 2 && world.violations.length === 0; round += 1) {
      const seen = world.trace.length;
      for (const lane of laneNames)
        await step(async ({ turn }) => {
          turn(lane);
          await settle();
          for (let n = 0; n < 400 && world.release(); n += 1) await settle();
        });
      await step(resolveDoubts);
      const open = current ? rows((current as EngineInWorld).sqlite, openWork, world.engineNow()).length : 1;
      quiet = open === 0 && world.nextDueIn() === null && world.trace.length - seen < 12 ? quiet + 1 : 0;
      world.advance([31_000, 2 * 60_000, 11 * 60_000, 40 * 60_000][round % 4] ?? 60_000);
    }
    await step(() => {});
    const it = current as EngineInWorld | null;
    if (it && world.violations.length === 0) {
      const scene = { it, world, judge, events };
      world.violations.push(...findUnrest(scene), ...checkAudit(it), ...(await countQueue(scene)));
      for (const { state } of rows<{ state: string }>(it.sqlite, 'SELECT state FROM outbox'))
        coverage.hit('send ends as', state);
    }
    if (world.violations.length > 0) failedAt = steps;
  }

  const hash = createHash('sha256').update(world.trace.join('\n')).digest('hex').slice(0, 16);
  for (const one of dead) if (!planted.undead) one.sqlite.close();
  awaits.stop();
  await (current as EngineInWorld | null)?.engine.stop();
  const { violations, trace, delivered } = world;
  return {
    ...{ violations, step: failedAt, hash, trace, crashes, coverage },
    ...{ delivered: delivered.length, awaits: awaits.passed() },
  };
};

/** What still has to happen by itself or by a person's word. */
const openWork = `SELECT id FROM outbox WHERE state IN ('claimed','handed_off','uncertain','needs_person')
  OR (state IN ('queued','retry_wait') AND leaves_at < ? + 7200000)
  UNION SELECT id FROM messages WHERE stage IN ('new','working')
  UNION SELECT id FROM bookings WHERE state IN ('confirmed','handed_off','uncertain')`;
